/** The values of rows are changed where they stand. */
export const CELLS = String.raw`import { closePopup, openPopup } from './popup.js';
import { send } from './send.js';

const LABELS = { date: 'as 2026-11-21, or two with → between them' };
const DAY = /^(\d{4}-\d\d-\d\d)?$/;
const INPUTS = { url: 'url', email: 'email', phone_number: 'tel' };

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const words = ({ type, value, name }) => {
  const isLong = type === 'rich_text';
  const field = make(isLong ? 'textarea' : 'input', { value: String(value) });
  field.setAttribute('aria-label', LABELS[type] && !DAY.test(value) ? name + ', ' + LABELS[type] : name);
  if (isLong) field.rows = 3;
  else field.type = type === 'date' && DAY.test(value) ? 'date' : (INPUTS[type] ?? 'text');
  if (type === 'number') field.inputMode = 'decimal';
  return { parts: [field], read: () => field.value };
};

const choices = ({ type, value, name, choices }) => {
  const isMany = type === 'multi_select' || type === 'people';
  const chosen = isMany ? value : [value];
  const rows = isMany || type === 'status' ? choices : [{ value: '', name: 'None' }, ...choices];
  const boxes = rows.map(choice =>
    make('input', { type: isMany ? 'checkbox' : 'radio', name: 'choice', value: choice.value, checked: chosen.includes(choice.value) }));
  const list = make('div', { className: 'choices' }, ...rows.map((choice, at) => make('label', {}, boxes[at], choice.name)));
  const fresh = make('input', { type: 'text', placeholder: 'Something new' });
  fresh.setAttribute('aria-label', 'Another value of ' + name);
  const takesNew = type === 'select' || type === 'multi_select';
  const read = () => {
    const picked = boxes.filter(({ checked }) => checked).map(box => box.value);
    const added = fresh.value.trim();
    if (isMany) return added ? [...picked, added] : picked;
    return added || (picked[0] ?? '');
  };
  return { parts: [list, ...(takesNew ? [fresh] : []), make('button', { type: 'submit', textContent: 'Done' })], read };
};

const LISTED = ['select', 'status', 'multi_select', 'people'];

const write = async (viewer, cell, value) => {
  const [row, property] = cell.dataset.cell.split(' ');
  const said = await send(viewer, 'cell', { row, property, value });
  await viewer.refresh();
  return said;
};

const cellAt = (viewer, id) => viewer.content.querySelector('[data-cell="' + CSS.escape(id) + '"]');

const edit = async (viewer, cell) => {
  const id = cell.dataset.cell;
  const [row, property] = id.split(' ');
  const answer = await fetch('/_viewer/cell?row=' + row + '&property=' + encodeURIComponent(property));
  if (!answer.ok) return;
  const known = await answer.json();
  if (known.type === 'checkbox') return write(viewer, cell, known.value !== true).then(() => cellAt(viewer, id)?.focus());
  const { parts, read } = LISTED.includes(known.type) ? choices(known) : words(known);
  const form = make('form', { className: 'cell-form' }, ...parts);
  form.setAttribute('role', 'dialog');
  form.setAttribute('aria-label', known.name);
  const was = JSON.stringify(read());
  const back = () => cellAt(viewer, id)?.focus();
  let isOver = false;
  const done = async () => {
    if (isOver) return;
    isOver = true;
    const changed = JSON.stringify(read()) !== was;
    const isHere = form.contains(document.activeElement);
    if (viewer.popup?.element === form) closePopup(viewer, false);
    if (changed) await write(viewer, cell, read());
    if (isHere) back();
  };
  form.addEventListener('submit', event => { event.preventDefault(); done(); });
  form.addEventListener('keydown', event => {
    const ends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.nodeName !== 'BUTTON';
    if (!ends) return;
    event.preventDefault();
    done();
  });
  form.addEventListener('focusout', event => { if (!form.contains(event.relatedTarget)) done(); });
  const rect = cell.getBoundingClientRect();
  openPopup(viewer, form, { left: rect.left, top: rect.top, bottom: rect.top - 4 }, { back, cancel: () => { isOver = true; } });
  form.style.minWidth = Math.max(200, Math.min(rect.width, 420)) + 'px';
  const first = form.querySelector('input:checked') ?? form.querySelector('input, textarea');
  first.focus();
  if (first.type !== 'date' && first.select && !LISTED.includes(known.type)) first.select();
};

/** Connects cells and the button that adds a row. */
export const connectCells = viewer => {
  document.addEventListener('click', async event => {
    const cell = event.target.closest('[data-cell]');
    if (cell && !event.target.closest('a') && viewer.level() !== 'none') edit(viewer, cell);
    const button = event.target.closest('button[data-row]');
    if (!button) return;
    const said = await send(viewer, 'row', { source: button.dataset.row, view: button.dataset.view });
    if (!said?.made) return;
    await viewer.refresh();
    const name = cellAt(viewer, said.made + ' title');
    if (name) edit(viewer, name);
    else location.href = '/p/' + said.made.replaceAll('-', '');
  });
  document.addEventListener('keydown', event => {
    const isCell = event.target.matches?.('[data-cell]');
    if (isCell && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      edit(viewer, event.target);
    }
  });
};

`;
