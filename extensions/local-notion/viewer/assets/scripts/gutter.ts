/** What stands beside a block: a plus, and a handle with a menu, by which it is also dragged. */
export const GUTTER = `import { act, goToBlock, remove, step } from './act.js';
import { beginComment } from './comments.js';
import { KINDS } from './kinds.js';
import { lineOf } from './line.js';
import { openMenuOf } from './popup.js';
import { pageId, say } from './send.js';

const button = (className, label, sign) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.setAttribute('aria-label', label);
  made.textContent = sign;
  return made;
};

const copyLink = async (viewer, id) => {
  await navigator.clipboard.writeText(location.origin + '/p/' + pageId(viewer).replaceAll('-', '') + '#b-' + id.replaceAll('-', ''));
  say(viewer, 'The link was copied.');
};

/** What one can do with a block, by one's rights. */
const itemsFor = (viewer, block) => {
  const { block: id, type } = block.dataset;
  const comment = { name: 'Comment', run: () => beginComment(viewer, block) };
  const link = { name: 'Copy link', run: () => copyLink(viewer, id) };
  if (viewer.level() !== 'edit') return [comment, link];
  const turns = lineOf(viewer, id) && block.querySelector('[data-edit="' + id + '"]')
    ? KINDS.filter(kind => kind.turns && kind.type !== type).map((kind, index) => ({
        name: kind.name,
        head: index === 0 ? 'Turn into' : undefined,
        run: () => act(viewer, 'turn', { block: id, kind: kind.type }),
      }))
    : [];
  const isBlock = type !== 'page' && type !== 'database';
  return [
    ...(isBlock ? [comment] : []),
    link,
    { name: 'Move up', hint: 'Alt+Shift+↑', run: () => step(viewer, id, 'up') },
    { name: 'Move down', hint: 'Alt+Shift+↓', run: () => step(viewer, id, 'down') },
    { name: 'Indent', hint: 'Tab', run: () => step(viewer, id, 'in') },
    { name: 'Outdent', hint: 'Shift+Tab', run: () => step(viewer, id, 'out') },
    { name: 'Delete', hint: 'Del', run: () => remove(viewer, id) },
    ...turns,
  ];
};

/** Opens the menu of a block. */
export const openMenu = (viewer, block) => {
  attach(viewer, block);
  const { handle } = viewer.gutter;
  const back = () => goToBlock(viewer, block.dataset.block);
  openMenuOf(viewer, 'This block', itemsFor(viewer, block), handle.getBoundingClientRect(), { from: handle, back });
};

/** A line below a block, with the menu of kinds open. */
const addBelow = async (viewer, block) => {
  const made = await act(viewer, 'add', { page: pageId(viewer), after: block.dataset.block, kind: 'paragraph' }, said => ({ id: said.made, caret: 0 }));
  if (!made || !viewer.editing) return;
  document.execCommand('insertText', false, '/');
};

const attach = (viewer, block) => {
  const { element } = viewer.gutter;
  const level = viewer.level();
  if (level !== 'edit' && level !== 'comment') return element.remove();
  element.dataset.level = level;
  if (element.parentElement !== block) block.prepend(element);
};

/** Connects what follows the mouse and the focus. */
export const connectGutter = viewer => {
  const element = document.createElement('div');
  element.className = 'gutter';
  element.dataset.local = '';
  const plus = button('plus', 'Add a block below', '+');
  const handle = button('handle', 'Move or change this block', '⠿');
  handle.setAttribute('aria-haspopup', 'menu');
  handle.setAttribute('aria-expanded', 'false');
  handle.draggable = true;
  element.append(plus, handle);
  viewer.gutter = { element, handle };
  const block = () => element.closest('.block');
  plus.addEventListener('click', () => addBelow(viewer, block()));
  handle.addEventListener('click', () => openMenu(viewer, block()));
  const follow = target => {
    const near = target.closest?.('.blocks .block');
    const isBusy = viewer.popup || viewer.dragged || element.contains(document.activeElement);
    if (near && !isBusy && near !== element.parentElement) attach(viewer, near);
  };
  viewer.content.addEventListener('pointerover', event => follow(event.target));
  viewer.content.addEventListener('focusin', event => { if (!element.contains(event.target)) follow(event.target); });
};

`;
