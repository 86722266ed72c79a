/** Shows what is there now, while one reads and writes. */
export const REFRESH = `import { caretIn, movedCaret, putCaret } from './caret.js';
import { dress } from './dress.js';
import { morph } from './morph.js';
import { pageId, say } from './send.js';

/** The line that is being written keeps its words until they are saved; then it takes those of the others. */
const taking = viewer => (old, fresh) => {
  if (old !== viewer.editing) return false;
  const isQuiet = old.textContent === old.saved && !old.saving && !viewer.composing;
  if (!isQuiet || fresh.textContent === old.textContent) return true;
  const caret = movedCaret(caretIn(old), old.textContent, fresh.textContent);
  old.replaceChildren(...[...fresh.childNodes].map(node => document.importNode(node, true)));
  old.saved = old.textContent;
  putCaret(old, caret);
  return true;
};

const show = (viewer, part, blocks) => {
  document.title = part.title;
  const fresh = document.createElement('template');
  fresh.innerHTML = part.content;
  dress(viewer, fresh.content);
  morph(viewer.content, fresh.content, taking(viewer));
  fresh.innerHTML = part.sidebar;
  dress(viewer, fresh.content);
  morph(viewer.sidebar, fresh.content, () => false);
  for (const id of blocks) flash(viewer, id);
};

const flash = (viewer, id) => {
  const block = viewer.content.querySelector('[data-block="' + CSS.escape(id) + '"]');
  if (!block || block.contains(viewer.editing)) return;
  block.classList.remove('changed');
  requestAnimationFrame(() => block.classList.add('changed'));
};

const once = async (viewer, blocks) => {
  // What is answered to an edit in between is newer than what was asked for before it.
  for (;;) {
    const before = viewer.changes;
    const answer = await fetch('/_viewer/page/' + pageId(viewer) + location.search);
    if (!answer.ok) return false;
    const part = await answer.json();
    if (before !== viewer.changes) continue;
    show(viewer, part, blocks);
    return true;
  }
};

/**
 * Shows the page as it is now. Calls are carried out one after the other.
 * @returns whether the page can still be seen
 */
export const refresh = (viewer, blocks = []) => {
  viewer.refreshing = viewer.refreshing.then(() => once(viewer, blocks).catch(error => {
    say(viewer, 'The page could not be shown as it is now (' + error.message + ').');
    return true;
  }));
  return viewer.refreshing;
};

/** Keeps the window like the workspace, whoever changes that. */
export const listen = viewer => {
  const stream = new EventSource('/_viewer/events');
  stream.onmessage = ({ data }) => {
    const { pages, blocks, by } = JSON.parse(data);
    const here = pageId(viewer);
    const isHere = id => id === here || viewer.content.querySelector('[data-block="' + CSS.escape(id) + '"]') !== null;
    const touches = pages.includes(here) || blocks.some(isHere);
    // What one does oneself need not be pointed out.
    const isOwn = by.every(id => id === document.getElementById('person')?.value);
    if (touches || pages.length > 0) viewer.refresh(touches && !isOwn ? blocks : []);
  };
  // Before the stream is open, and after a break, something may have been missed.
  stream.onopen = () => viewer.refresh();
};
`;
