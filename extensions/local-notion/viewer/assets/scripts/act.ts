/** Does something with a block, and goes on writing where one was. */
export const ACT = `import { caretIn } from './caret.js';
import { begin, lineOf, save } from './line.js';
import { say, send } from './send.js';

export const blockAt = (viewer, id) => viewer.content.querySelector('.block[data-block="' + CSS.escape(id) + '"]');

/** What can take the focus, from the title down: lines, and blocks without one. */
export const stops = viewer =>
  [...viewer.content.querySelectorAll('[data-edit], .block[tabindex]')].filter(stop => stop.offsetParent !== null);

/** Goes to a line or block; in a line one writes at a place, or only has the focus there when none is given. */
export const goTo = (viewer, stop, caret) => {
  if (!stop) return;
  if (stop.dataset.edit && caret !== undefined) begin(viewer, stop, caret);
  else stop.focus();
  stop.scrollIntoView({ block: 'nearest' });
};

const stopOf = (viewer, id) => {
  const line = lineOf(viewer, id);
  if (line) return line;
  const block = blockAt(viewer, id);
  return block?.matches('[tabindex]') ? block : block?.querySelector('[data-edit], [tabindex]');
};

export const goToBlock = (viewer, id, caret) => goTo(viewer, stopOf(viewer, id), caret);

/** What is typed while the server answers is held back, and typed where one goes on. */
const holding = async (viewer, work) => {
  if (viewer.held) return work();
  viewer.held = [];
  try {
    const done = await work();
    while (viewer.held.length > 0) {
      const [item] = viewer.held.splice(0, 1);
      viewer.following = undefined;
      if (typeof item === 'function') await item();
      else {
        viewer.replaying = true;
        document.execCommand('insertText', false, item);
        viewer.replaying = false;
        // It may have been the last letter of a sign.
        await viewer.following;
      }
    }
    return done;
  } finally {
    viewer.held = null;
    viewer.replaying = false;
  }
};

/** The words of the line go with the edit; they are not saved beside it. */
const sendWith = async (viewer, line, what, body) => {
  clearTimeout(viewer.saveTimer);
  const { saved } = line;
  line.saved = line.textContent;
  line.saving += 1;
  const said = await send(viewer, what, body);
  line.saving -= 1;
  if (!said || said.conflict) line.saved = saved;
  return said;
};

/**
 * Saves the line that is being written, asks for an edit, shows what came of it, and goes on.
 * @param goes the block to go to and the caret there, from the answer; the same place unless given
 */
export const act = (viewer, what, body, goes) =>
  holding(viewer, async () => {
    const line = viewer.editing;
    const caret = line ? caretIn(line) : undefined;
    if (line && body.after === undefined) await save(viewer, line);
    const said = line ? await sendWith(viewer, line, what, body) : await send(viewer, what, body);
    if (!said) return undefined;
    if (said.conflict) {
      say(viewer, 'Somebody else has changed this meanwhile. Nothing was done.');
      await viewer.refresh();
      return undefined;
    }
    if (said.undo) viewer.undos.push(said.undo);
    await viewer.refresh();
    const next = goes ? goes(said) : { id: body.block, caret };
    if (next?.id) goToBlock(viewer, next.id, next.caret);
    return said;
  });

/** Takes back what was done last, of what can be taken back. */
export const undo = async viewer => {
  const last = viewer.undos.pop();
  if (!last) return;
  const said = await send(viewer, last.what, last.body);
  if (!said || said.conflict) return;
  await viewer.refresh();
  const back = last.body.room?.[0] ?? last.body.block;
  if (back) goToBlock(viewer, back);
  else viewer.content.focus();
  say(viewer, last.what === 'unpaste' ? 'The paste was taken back.' : 'Taken back.');
};

/** Moves a block one step. */
export const step = (viewer, block, way) => act(viewer, 'step', { block, step: way });

/** Deletes a block; what stands before it has the focus then. */
export const remove = async (viewer, block) => {
  const all = stops(viewer);
  const element = blockAt(viewer, block);
  const at = all.findIndex(stop => element === stop || element.contains(stop));
  const near = all[at - 1] ?? all.find((stop, index) => index > at && !element.contains(stop));
  const id = near?.dataset.edit ?? near?.dataset.block;
  const said = await act(viewer, 'remove', { block }, () => (id ? { id } : undefined));
  if (said) say(viewer, 'Deleted.', () => undo(viewer));
};
`;
