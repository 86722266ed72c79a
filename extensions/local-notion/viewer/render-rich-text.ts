import { compact } from '../ids.ts';
import { isObject, type Json, type JsonObject, objectAt } from '../json.ts';
import { Html, html } from './html.ts';
import { safeLink } from './safe-link.ts';

/** The tag of each mark, outermost first. */
const MARKS: readonly [string, (inside: Html) => Html][] = [
  ['bold', inside => html`<strong>${inside}</strong>`],
  ['italic', inside => html`<em>${inside}</em>`],
  ['strikethrough', inside => html`<s>${inside}</s>`],
  ['underline', inside => html`<u>${inside}</u>`],
  ['code', inside => html`<code>${inside}</code>`],
];

/** Runs as markup. What a reader sees is letter for letter the plain text of the runs, so that it can be edited. */
export const renderRichText = (runs: Json | undefined): Html[] =>
  (Array.isArray(runs) ? runs : []).filter(isObject).map(renderRun);

const renderRun = (run: JsonObject): Html => {
  const annotations = objectAt(run, 'annotations');
  let shown = inner(run);
  for (const [name, wrap] of [...MARKS].reverse()) if (annotations[name] === true) shown = wrap(shown);
  const colour = annotations.color;
  return colour && colour !== 'default' ? html`<span class="c-${String(colour)}">${shown}</span>` : shown;
};

const inner = (run: JsonObject): Html => {
  const words = String(run.plain_text ?? '');
  if (run.type === 'equation') return html`<span class="equation">${words}</span>`;
  if (run.type === 'mention') return mention(objectAt(run, 'mention'), words);
  const link = safeLink(toPageHere(run.href));
  return link === undefined ? html`${words}` : html`<a href="${link}" rel="noreferrer">${words}</a>`;
};

const PAGE = /^https:\/\/(?:www\.notion\.so|app\.notion\.com\/p)\/(?:[^/?#]*-)?([0-9a-f]{32})(#[0-9a-f]{32})?$/;

/** A link to a page of Notion leads to that page here: this stands in for Notion. */
const toPageHere = (address: unknown): unknown =>
  typeof address === 'string' ? address.replace(PAGE, (_, id: string, block = '') => `/p/${id}${block}`) : address;

const mention = (value: JsonObject, words: string): Html => {
  const type = String(value.type);
  const id = objectAt(value, type).id;
  if ((type === 'page' || type === 'database') && typeof id === 'string')
    return html`<a class="mention to-page" href="/p/${compact(id)}">${words}</a>`;
  const link = safeLink(objectAt(value, type).href ?? objectAt(value, type).url);
  if (link !== undefined && type.startsWith('link'))
    return html`<a class="mention" href="${link}" rel="noreferrer">${words}</a>`;
  return html`<span class="mention of-${type}">${words}</span>`;
};

/** No markup at all. */
export const NOTHING = new Html('');
