/** What the browser asks of the server, one after the other, and what it says to the person. */
export const SEND = `/** Says something at the foot of the window, with a button that takes it back. */
export const say = (viewer, text, undo) => {
  const { notice } = viewer;
  notice.textContent = text;
  if (undo) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Undo';
    button.addEventListener('click', undo);
    notice.append(button);
  }
  clearTimeout(viewer.noticeTimer);
  viewer.noticeTimer = setTimeout(() => { notice.textContent = ''; }, undo ? 12000 : 6000);
};

const post = async (viewer, what, body) => {
  const person = document.getElementById('person')?.value;
  let answer;
  try {
    answer = await fetch('/_viewer/' + what, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, person }),
    });
  } catch {
    say(viewer, 'Local Notion does not answer. What you typed stays here; try again when it runs.');
    return undefined;
  }
  viewer.changes += 1;
  const said = await answer.json();
  if (answer.ok) return said;
  if (answer.status === 409) return { conflict: true };
  say(viewer, said.message);
  viewer.refresh();
  return undefined;
};

/**
 * Asks for an edit, after those that were asked for before it.
 * @returns what was answered; { conflict: true } where somebody else was faster; undefined where it was refused
 */
export const send = (viewer, what, body) => {
  viewer.changes += 1;
  const asked = viewer.queue.then(() => post(viewer, what, body));
  viewer.queue = asked;
  return asked;
};

export const pageId = viewer => viewer.content.querySelector('[data-page]').dataset.page;
export const levelOf = viewer => viewer.content.querySelector('[data-level]')?.dataset.level;
`;
