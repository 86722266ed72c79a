/** Pasted Markdown becomes blocks. */
export const PASTE = `import { goToBlock, undo } from './act.js';
import { finish } from './line.js';
import { pageId, say, send } from './send.js';

const MOST = 490000;

const pasteText = async (viewer, text, line) => {
  const body = { page: pageId(viewer), block: line?.dataset.edit, text };
  // Asked here first: a server stops listening to what is too long, and then its answer may not arrive.
  if (new Blob([JSON.stringify(body)]).size > MOST) {
    say(viewer, 'That is more than one paste can hold (500 kB). Nothing was changed: paste it in parts.');
    return;
  }
  const done = await send(viewer, 'paste', body);
  if (!done?.made?.length) return;
  viewer.undos.push({ what: 'unpaste', body: done });
  await viewer.refresh();
  goToBlock(viewer, done.made.at(-1));
  say(viewer, done.made.length === 1 ? 'Pasted one block.' : 'Pasted ' + done.made.length + ' blocks.', () => undo(viewer));
};

/** Words pasted into a line that has some go there; on an empty line, or on the page, they become blocks. */
export const connectPaste = viewer => {
  document.addEventListener('paste', async event => {
    const at = event.target;
    if (viewer.level() !== 'edit' || at.closest?.('select, input, textarea')) return;
    const line = (at.closest?.('[data-edit]') ?? at.closest?.('.block')?.querySelector('[data-edit]')) || undefined;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    if (viewer.editing && (viewer.editing.textContent !== '' || viewer.editing.closest('.is-code'))) return;
    event.preventDefault();
    if (viewer.editing) await finish(viewer);
    await pasteText(viewer, text, line);
  });
};
`;
