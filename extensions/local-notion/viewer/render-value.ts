import { compact } from '../ids.ts';
import { isObject, type Json, listAt, objectAt } from '../json.ts';
import { titleOf } from '../resources/present-page.ts';
import type { Store } from '../store/store.ts';
import { type Html, html } from './html.ts';
import { avatar } from './render-comments.ts';
import { NOTHING, renderRichText } from './render-rich-text.ts';
import { safeLink } from './safe-link.ts';

type Render = (store: Store, value: Json) => Html | readonly Html[];

const option = (value: Json): Html =>
  isObject(value)
    ? html`<span class="option c-${String(value.color)}_background">${String(value.name)}</span>`
    : NOTHING;

const person = (value: Json): Html => {
  const name = isObject(value) ? String(value.name ?? 'Somebody') : 'Somebody';
  return html`<span class="person">${avatar(name)}${name}</span>`;
};

const all =
  (render: (value: Json) => Html): Render =>
  (_store, value) =>
    Array.isArray(value) ? value.map(render) : [];

const link = (address: Json, prefix = ''): Html => {
  const target = typeof address === 'string' ? safeLink(prefix + address) : undefined;
  return target === undefined
    ? html`${String(address ?? '')}`
    : html`<a href="${target}" rel="noreferrer">${String(address)}</a>`;
};

const day = (text: Json): Html => {
  const written = String(text);
  return html`<time datetime="${written}">${written.length === 10 ? written : written.slice(0, 16).replace('T', ' ')}</time>`;
};

const related = (store: Store, value: Json): Html => {
  const page = isObject(value) ? store.get(String(value.id), 'page') : undefined;
  return page ? html`<a class="to-page" href="/p/${compact(page.id)}">${titleOf(page) || 'Untitled'}</a>` : NOTHING;
};

/** How the value of each type of property is shown; the others are written out. */
const RENDERERS: Readonly<Record<string, Render>> = {
  title: (_store, value) => renderRichText(value),
  rich_text: (_store, value) => renderRichText(value),
  number: (_store, value) => (value === null ? NOTHING : html`${String(value)}`),
  select: (_store, value) => option(value),
  status: (_store, value) => html`<span class="status">${option(value)}</span>`,
  multi_select: all(option),
  people: all(person),
  created_by: (_store, value) => person(value),
  last_edited_by: (_store, value) => person(value),
  date: (_store, value) =>
    isObject(value) ? html`${day(value.start ?? '')}${value.end ? html` → ${day(value.end)}` : NOTHING}` : NOTHING,
  created_time: (_store, value) => day(value),
  last_edited_time: (_store, value) => day(value),
  checkbox: (_store, value) =>
    html`<input type="checkbox" disabled aria-label="${value === true ? 'yes' : 'no'}"${value === true && html` checked`}>`,
  url: (_store, value) => (value === null ? NOTHING : link(value)),
  email: (_store, value) => (value === null ? NOTHING : link(value, 'mailto:')),
  phone_number: (_store, value) => (value === null ? NOTHING : link(value, 'tel:')),
  relation: (store, value) => (Array.isArray(value) ? value.map(item => related(store, item)) : []),
  unique_id: (_store, value) =>
    isObject(value) ? html`${value.prefix ? `${value.prefix}-` : ''}${String(value.number ?? '')}` : NOTHING,
  files: all(file => (isObject(file) ? html`<span class="option">${String(file.name)}</span>` : NOTHING)),
  rollup: (store, value) => rollup(store, value),
  formula: (_store, value) => (isObject(value) ? html`${String(value[String(value.type)] ?? '')}` : NOTHING),
  verification: (_store, value) => html`${isObject(value) ? String(value.state) : ''}`,
  button: () => NOTHING,
};

const rollup = (store: Store, value: Json): Html | readonly Html[] => {
  if (!isObject(value)) return NOTHING;
  if (value.type !== 'array') return html`${String(value[String(value.type)] ?? '')}`;
  return listAt(value, 'array')
    .filter(isObject)
    .flatMap(item => renderValue(store, String(item.type), item[String(item.type)] ?? null));
};

/** The value of a property, for a page's head or a cell. */
export const renderValue = (store: Store, type: string, value: Json): Html | readonly Html[] => {
  const render = RENDERERS[type];
  if (render) return render(store, value);
  return value === null || (isObject(value) && Object.keys(objectAt({ value }, 'value')).length === 0)
    ? NOTHING
    : html`${JSON.stringify(value)}`;
};
