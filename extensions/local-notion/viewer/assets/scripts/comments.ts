/** Discussions: one answers, begins one, and takes back what one said. */
export const COMMENTS = `import { send } from './send.js';

const formFor = id => {
  const form = document.createElement('form');
  form.className = 'say';
  form.dataset.local = '';
  form.dataset.comment = 'on';
  form.dataset.id = id;
  const words = document.createElement('textarea');
  words.rows = 1;
  words.placeholder = 'Comment…';
  words.setAttribute('aria-label', 'Comment on this block');
  const button = document.createElement('button');
  button.type = 'submit';
  button.textContent = 'Send';
  form.append(words, button);
  return form;
};

/** Opens a form for a discussion on a block. */
export const beginComment = (viewer, block) => {
  const id = block.dataset.block;
  const form = block.querySelector(':scope > form[data-id="' + id + '"]') ?? formFor(id);
  block.append(form);
  form.querySelector('textarea').focus();
};

const submit = async (viewer, form) => {
  const words = form.querySelector('textarea');
  const { comment: key, id } = form.dataset;
  if (words.value.trim() === '') return words.focus();
  const text = words.value;
  words.readOnly = true;
  const said = await send(viewer, 'comment', { [key]: id, text });
  words.readOnly = false;
  if (!said || said.conflict) return;
  words.value = '';
  if (form.dataset.local !== undefined) form.remove();
  await viewer.refresh();
  const thread = viewer.content.querySelector('[data-key="' + CSS.escape(form.dataset.key ?? '') + '"] textarea');
  (thread ?? viewer.content).focus();
};

/** Connects forms: Enter sends, Shift+Enter is a new line, Escape leaves. */
export const connectComments = viewer => {
  document.addEventListener('submit', event => {
    const form = event.target.closest('form[data-comment]');
    if (!form) return;
    event.preventDefault();
    submit(viewer, form);
  });
  document.addEventListener('keydown', event => {
    const form = event.target.closest?.('form[data-comment]');
    if (!form || event.isComposing || event.target.nodeName !== 'TEXTAREA') return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit(viewer, form);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      const stop = form.closest('.block')?.querySelector('[data-edit]');
      if (form.dataset.local !== undefined && event.target.value === '') form.remove();
      (stop ?? viewer.content).focus();
    }
  });
  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-uncomment]');
    if (!button) return;
    if (await send(viewer, 'uncomment', { comment: button.dataset.uncomment })) await viewer.refresh();
  });
};
`;
