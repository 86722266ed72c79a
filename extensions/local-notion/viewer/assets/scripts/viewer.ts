/** The page: what it consists of, and what clicks and typing do. */
export const VIEWER = `import { act, undo } from './act.js';
import { connectCells } from './cells.js';
import { connectComments } from './comments.js';
import { connectDrag } from './drag.js';
import { dress, toggle } from './dress.js';
import { connectGutter } from './gutter.js';
import { connectKeys } from './keys.js';
import { begin, beginAt, finish, saveSoon } from './line.js';
import { connectPaste } from './paste.js';
import { connectPopup } from './popup.js';
import { listen, refresh } from './refresh.js';
import { levelOf, pageId, send } from './send.js';
import { connectSlash, typed } from './slash.js';

const viewer = {
  content: document.getElementById('content'),
  sidebar: document.getElementById('sidebar'),
  notice: document.getElementById('notice'),
  opened: new Set(JSON.parse(sessionStorage.getItem('opened') ?? '[]')),
  // The line that is being written.
  editing: null,
  // What was typed while the server answers.
  held: null,
  // What can be taken back.
  undos: [],
  queue: Promise.resolve(),
  refreshing: Promise.resolve(true),
  // Counts edits, so that an older picture of the page is never shown after a newer one.
  changes: 0,
};
viewer.refresh = blocks => refresh(viewer, blocks);
viewer.level = () => levelOf(viewer);

const addLine = () => {
  const last = [...viewer.content.querySelectorAll('.blocks > .block')].at(-1);
  const line = last?.dataset.type === 'paragraph' ? last.querySelector('[data-edit]') : null;
  if (line && line.textContent === '') return begin(viewer, line);
  return act(viewer, 'add', { page: pageId(viewer), kind: 'paragraph' }, said => ({ id: said.made, caret: 0 }));
};

const restore = async block => {
  const said = await send(viewer, 'restore', { block });
  if (!said) return;
  await viewer.refresh();
  viewer.content.focus();
};

const CLICKS = [
  ['button[data-open]', button => toggle(viewer, button)],
  ['button[data-more]', () => addLine()],
  ['button[data-restore]', button => restore(button.dataset.restore)],
  ['.menu', button => button.setAttribute('aria-expanded', String(document.body.classList.toggle('with-sidebar')))],
];

document.addEventListener('click', event => {
  const [selector, run] = CLICKS.find(([selector]) => event.target.closest(selector)) ?? [];
  if (run) return run(event.target.closest(selector));
  const line = event.target.closest('[data-edit]');
  if (line && !event.target.closest('a') && getSelection().isCollapsed) beginAt(viewer, line, event);
});

document.addEventListener('input', event => {
  const line = viewer.editing;
  if (!line || event.target !== line) return;
  typed(viewer, line, event.data);
  saveSoon(viewer, line);
});
document.addEventListener('compositionstart', () => { viewer.composing = true; });
document.addEventListener('compositionend', () => {
  viewer.composing = false;
  if (viewer.editing) saveSoon(viewer, viewer.editing);
});

document.addEventListener('focusout', event => {
  if (event.target === viewer.editing && !viewer.held) finish(viewer);
});

document.addEventListener('change', async event => {
  const { id, value, dataset, checked } = event.target;
  if (id === 'person') {
    document.cookie = 'person=' + value + '; path=/; max-age=31536000; samesite=strict';
    if (await viewer.refresh()) document.getElementById('person')?.focus();
    else location.reload();
  }
  if (dataset.tick) send(viewer, 'tick', { block: dataset.tick, checked });
});

connectPopup(viewer);
connectSlash(viewer);
connectKeys(viewer);
connectGutter(viewer);
connectDrag(viewer);
connectPaste(viewer);
connectComments(viewer);
connectCells(viewer);
listen(viewer);
dress(viewer, document);
`;
