/** The keyboard, in a line and on a block. */
export const KEYS = String.raw`import { act, goTo, remove, step, stops, undo } from './act.js';
import { caretIn, isAtEdge } from './caret.js';
import { begin, blockOf, finish } from './line.js';
import { openMenu } from './gutter.js';
import { slashKey } from './slash.js';

const STEPS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

const wordsOf = line => ({ block: line.dataset.edit, before: line.saved, after: line.textContent });

/** Enter: what stands behind the caret goes into a line of its own. */
export const enter = viewer => {
  const line = viewer.editing;
  if (!line) return undefined;
  if (!getSelection().isCollapsed) document.execCommand('delete');
  const block = blockOf(line);
  if (!block) return act(viewer, 'add', { page: line.dataset.edit, at: 'start', kind: 'paragraph' }, said => ({ id: said.made, caret: 0 }));
  const open = block.querySelector(':scope > .fold > button')?.getAttribute('aria-expanded') === 'true';
  const body = { ...wordsOf(line), at: caretIn(line), open };
  return act(viewer, 'split', body, said => ({ id: said.made, caret: 0 }));
};

/** Backspace before the first letter. */
const back = viewer => {
  const line = viewer.editing;
  const all = stops(viewer);
  const before = all[all.indexOf(line) - 1];
  const isText = blockOf(line).dataset.type === 'paragraph';
  if (isText && before && !before.dataset.edit) return finish(viewer).then(() => before.focus());
  if (isText && !before) return undefined;
  const body = { ...wordsOf(line), into: before?.dataset.edit };
  return act(viewer, 'join', body, said => ({ id: said.made, caret: said.at }));
};

const vertical = (viewer, event, from) => {
  const up = event.key === 'ArrowUp';
  const all = stops(viewer);
  const next = all[all.indexOf(from) + (up ? -1 : 1)];
  if (!next) return undefined;
  event.preventDefault();
  if (viewer.editing && !next.dataset.edit) return finish(viewer).then(() => next.focus());
  if (!viewer.editing) return next.focus();
  return goTo(viewer, next, up ? next.textContent.length : 0);
};

const isCode = line => blockOf(line)?.dataset.type === 'code';

/** Each key in a line that is being written: whether it applies, and what it does. */
const WRITING = [
  [(event, line) => event.key === 'Enter' && !event.shiftKey && !isCode(line), viewer => enter(viewer)],
  [event => event.key === 'Escape', viewer => { const line = viewer.editing; finish(viewer); line.focus(); }],
  [(event, line) => event.key === 'Tab' && isCode(line) && !event.shiftKey, () => document.execCommand('insertText', false, '\t')],
  [(event, line) => event.key === 'Tab' && blockOf(line), (viewer, event, line) => step(viewer, line.dataset.edit, event.shiftKey ? 'out' : 'in')],
  [
    (event, line) => event.key === 'Backspace' && blockOf(line) && getSelection().isCollapsed && caretIn(line) === 0,
    viewer => back(viewer),
  ],
];

/** Each key on a block that has the focus as a whole. */
const STANDING = [
  [(event, stop) => event.key === 'Enter' && stop.dataset.edit, (viewer, _event, stop) => begin(viewer, stop)],
  [(event, stop) => event.key === 'Enter' && stop.querySelector('a[href]'), (_viewer, _event, stop) => stop.querySelector('a[href]').click()],
  [
    (event, stop) => (event.key === 'Delete' || event.key === 'Backspace') && stop.closest('.block'),
    (viewer, _event, stop) => remove(viewer, stop.closest('.block').dataset.block),
  ],
];

const anywhere = (viewer, event, block) => {
  const isMove = event.altKey && event.shiftKey && event.key in STEPS;
  const isMenu = (event.ctrlKey || event.metaKey) && event.key === '/';
  if (!block || (!isMove && !isMenu)) return undefined;
  event.preventDefault();
  if (isMenu) openMenu(viewer, block);
  return isMove && viewer.level() === 'edit' ? step(viewer, block.dataset.block, STEPS[event.key]) : true;
};

const run = (rows, viewer, event, at) => {
  const row = rows.find(([applies]) => applies(event, at));
  if (!row) return undefined;
  event.preventDefault();
  return row[1](viewer, event, at) ?? true;
};

/** A key on a line or block. @returns what it has begun, and undefined where it is left to the browser */
const pressed = (viewer, event, stop) => {
  const line = viewer.editing;
  if (line && slashKey(viewer, event)) return viewer.following ?? true;
  const done = anywhere(viewer, event, stop.closest('.block'))
    ?? (line ? run(WRITING, viewer, event, line) : viewer.level() === 'edit' ? run(STANDING, viewer, event, stop) : undefined);
  if (done) return done;
  const isVertical = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (!isVertical || event.shiftKey || (line && !isAtEdge(line, event.key === 'ArrowUp'))) return undefined;
  return vertical(viewer, event, stop) ?? true;
};

const walk = (way, by) => () => getSelection().modify('move', way, by);

/** What the browser does itself with a key, for those that had to wait. */
const ITSELF = {
  Backspace: () => document.execCommand('delete'),
  Delete: () => document.execCommand('forwardDelete'),
  ArrowLeft: walk('backward', 'character'),
  ArrowRight: walk('forward', 'character'),
  ArrowUp: walk('backward', 'line'),
  ArrowDown: walk('forward', 'line'),
  Home: walk('backward', 'lineboundary'),
  End: walk('forward', 'lineboundary'),
};

/** Takes back what was done to the page; in a line that is being written, the browser takes back what was typed. */
const isUndo = (viewer, { key, ctrlKey, metaKey, shiftKey, target }) =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !viewer.editing && !target.closest('input, textarea');

/** While the server answers, keys wait; then they go where one goes on. */
const hold = (viewer, event) => {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (isUndo(viewer, event)) {
    event.preventDefault();
    viewer.held.push(() => undo(viewer));
    return;
  }
  const isCommand = ctrlKey || metaKey;
  if ((isCommand && key !== '/') || ['Shift', 'Alt', 'AltGraph', 'CapsLock', 'Dead'].includes(key)) return;
  event.preventDefault();
  const again = { key, shiftKey, altKey, ctrlKey, metaKey, preventDefault: () => undefined };
  const go = () => {
    const stop = viewer.editing ?? document.activeElement.closest('[data-edit], .block[tabindex]');
    return stop && (pressed(viewer, again, stop) ?? ITSELF[key]?.());
  };
  viewer.held.push(key.length === 1 && !isCommand ? key : go);
};

/** Connects the keyboard. */
export const connectKeys = viewer => {
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.defaultPrevented) return;
    if (viewer.held) return hold(viewer, event);
    if (isUndo(viewer, event) && viewer.undos.length > 0) {
      event.preventDefault();
      undo(viewer);
      return;
    }
    const line = viewer.editing;
    const stop = line ?? (event.target.matches?.('[data-edit], .block[tabindex]') ? event.target : null);
    if (stop && (!line || line.contains(event.target))) pressed(viewer, event, stop);
  });
  document.addEventListener('beforeinput', event => {
    if (!viewer.held || viewer.replaying || event.target !== viewer.editing) return;
    event.preventDefault();
    if (event.data) viewer.held.push(event.data);
  });
};

`;
