/** The menu that a slash opens in a line, and the signs that make a line something else. */
export const SLASH = String.raw`import { act } from './act.js';
import { caretIn } from './caret.js';
import { KINDS } from './kinds.js';
import { blockOf, save } from './line.js';
import { pageId } from './send.js';

const ASKED = /(?:^|\s)\/([\p{L}\d -]{0,24})$/u;

const matches = asked => {
  const words = asked.toLowerCase();
  return KINDS.filter(({ name, words: more }) => (name + ' ' + more).toLowerCase().includes(words));
};

/** Makes the line what was chosen, or puts it beside the line. */
const choose = (viewer, kind, query) => {
  const line = viewer.editing;
  close(viewer);
  const caret = caretIn(line);
  const text = line.textContent;
  const after = text.slice(0, caret - query.length - 1) + text.slice(caret);
  const block = line.dataset.edit;
  return become(viewer, kind, { block, before: line.saved, after }, caret - query.length - 1);
};

const become = async (viewer, kind, words, caret) => {
  const line = viewer.editing;
  if (kind.turns) return act(viewer, 'turn', { ...words, kind: kind.type }, () => ({ id: words.block, caret }));
  line.textContent = words.after;
  await save(viewer, line);
  const goes = said => (said.opens ? undefined : { id: words.block, caret });
  const said = await act(viewer, 'add', { page: pageId(viewer), before: words.block, kind: kind.type }, goes);
  if (said?.opens) location.href = '/p/' + said.opens.replaceAll('-', '');
  return said;
};

const close = viewer => {
  viewer.slash?.element.remove();
  viewer.slash = null;
  viewer.editing?.removeAttribute('aria-activedescendant');
  viewer.editing?.removeAttribute('aria-controls');
};

const mark = (viewer, index) => {
  const { element, kinds } = viewer.slash;
  viewer.slash.index = (index + kinds.length) % kinds.length;
  [...element.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === viewer.slash.index)));
  const chosen = element.children[viewer.slash.index];
  chosen.scrollIntoView({ block: 'nearest' });
  viewer.editing.setAttribute('aria-activedescendant', chosen.id);
};

const open = (viewer, query) => {
  const kinds = matches(query);
  close(viewer);
  if (kinds.length === 0) return;
  const element = document.createElement('div');
  element.className = 'popup kinds';
  element.dataset.local = '';
  element.id = 'kinds';
  element.setAttribute('role', 'listbox');
  element.setAttribute('aria-label', 'What this line is to be');
  kinds.forEach((kind, index) => {
    const option = document.createElement('div');
    option.id = 'kind-' + index;
    option.setAttribute('role', 'option');
    option.textContent = kind.name;
    const sign = document.createElement('kbd');
    sign.textContent = kind.signs?.[0] ?? kind.atOnce?.[0] ?? '';
    sign.setAttribute('aria-hidden', 'true');
    option.append(sign);
    // The line keeps the focus.
    option.addEventListener('pointerdown', event => { event.preventDefault(); choose(viewer, kind, query); });
    element.append(option);
  });
  viewer.content.append(element);
  const selection = getSelection();
  const rect = selection.getRangeAt(0).getClientRects()[0] ?? viewer.editing.getBoundingClientRect();
  const { height, width } = element.getBoundingClientRect();
  element.style.left = Math.max(8, Math.min(rect.left, innerWidth - width - 8)) + 'px';
  element.style.top = Math.max(8, rect.bottom + 4 + height < innerHeight ? rect.bottom + 4 : rect.top - height - 4) + 'px';
  viewer.slash = { element, kinds, query, index: 0 };
  viewer.editing.setAttribute('aria-controls', 'kinds');
  mark(viewer, 0);
};

/** A key while the menu is open. @returns whether it was for the menu */
export const slashKey = (viewer, event) => {
  const { slash } = viewer;
  const does = slash && {
    ArrowDown: () => mark(viewer, slash.index + 1),
    ArrowUp: () => mark(viewer, slash.index - 1),
    Enter: () => { viewer.following = choose(viewer, slash.kinds[slash.index], slash.query); },
    Tab: () => { viewer.following = choose(viewer, slash.kinds[slash.index], slash.query); },
    Escape: () => { close(viewer); viewer.slashLeft = true; },
  }[event.key];
  if (!does || event.altKey || event.ctrlKey) return false;
  event.preventDefault();
  does();
  return true;
};

/** Signs at the beginning of plain text, as "- " or "[] ". */
const signed = (viewer, line, typed) => {
  if (blockOf(line).dataset.type !== 'paragraph') return false;
  const before = line.textContent.slice(0, caretIn(line));
  const kind = KINDS.find(({ signs = [], atOnce = [] }) =>
    typed === ' ' ? signs.some(sign => before === sign + ' ') : atOnce.includes(before));
  if (!kind) return false;
  const after = line.textContent.slice(before.length);
  viewer.following = become(viewer, kind, { block: line.dataset.edit, before: line.saved, after }, 0);
  return true;
};

/** What was typed into a line may be a sign, or ask for the menu. */
export const typed = (viewer, line, data) => {
  if (!blockOf(line) || blockOf(line).dataset.type === 'code') return;
  if (data && !viewer.composing && signed(viewer, line, data)) return;
  const asked = ASKED.exec(line.textContent.slice(0, caretIn(line)));
  if (!asked) viewer.slashLeft = false;
  if (asked && !viewer.slashLeft) open(viewer, asked[1]);
  else close(viewer);
};

export const connectSlash = viewer => { viewer.closeSlash = () => close(viewer); };
`;
