/** Writing in a line: it is saved in small pauses, so that others see it, and when one leaves it. */
export const LINE = `import { putCaret } from './caret.js';
import { pageId, say, send } from './send.js';

const PAUSE = 500;

export const blockOf = line => line.closest('.block');
export const lineOf = (viewer, id) => viewer.content.querySelector('[data-edit="' + CSS.escape(id) + '"]');

/**
 * Begins to write in a line.
 * @param where how many characters are before the caret; at the end unless said
 */
export const begin = (viewer, line, where) => {
  if (viewer.editing === line) return;
  finish(viewer);
  viewer.editing = line;
  line.saved = line.textContent;
  line.saving = 0;
  line.setAttribute('role', 'textbox');
  line.setAttribute('aria-multiline', 'true');
  line.setAttribute('aria-label', 'Edit this line');
  line.contentEditable = 'plaintext-only';
  line.focus({ preventScroll: true });
  putCaret(line, where ?? line.textContent.length);
  line.scrollIntoView({ block: 'nearest' });
};

/** Begins where one has clicked. */
export const beginAt = (viewer, line, { clientX, clientY }) => {
  begin(viewer, line);
  const at = document.caretPositionFromPoint?.(clientX, clientY);
  if (at && line.contains(at.offsetNode)) getSelection().collapse(at.offsetNode, at.offset);
};

/** Saves a line as it stands. Words that somebody else has overtaken are kept below it, never dropped. */
export const save = async (viewer, line) => {
  clearTimeout(viewer.saveTimer);
  const [before, after] = [line.saved, line.textContent];
  if (after === before) return;
  line.saved = after;
  line.saving += 1;
  const said = await send(viewer, 'text', { block: line.dataset.edit, before, after });
  line.saving -= 1;
  if (!said) line.saved = before;
  else if (said.conflict) await keepBelow(viewer, line, after);
  else if (said.text !== after) await viewer.refresh();
};

const keepBelow = async (viewer, line, words) => {
  const id = line.dataset.edit;
  const place = id === pageId(viewer) ? { at: 'start' } : { after: id };
  const kept = await send(viewer, 'add', { page: pageId(viewer), kind: 'paragraph', text: words, ...place });
  if (kept) say(viewer, 'This line was changed by somebody else meanwhile. Your words stand below it.');
  await viewer.refresh();
};

/** Saves in a moment, once one pauses. */
export const saveSoon = (viewer, line) => {
  clearTimeout(viewer.saveTimer);
  viewer.saveTimer = setTimeout(() => { if (!viewer.composing) save(viewer, line); }, PAUSE);
};

/** Leaves the line, and saves it. */
export const finish = async viewer => {
  const line = viewer.editing;
  if (!line) return;
  viewer.editing = null;
  line.contentEditable = 'false';
  for (const name of ['contenteditable', 'role', 'aria-multiline', 'aria-label', 'aria-activedescendant', 'aria-controls'])
    line.removeAttribute(name);
  viewer.closeSlash?.();
  await save(viewer, line);
  await viewer.refresh();
};
`;
