import { type JsonObject, objectAt } from '../json.ts';
import type { BlockRecord } from '../store/records.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS } from './icons.ts';
import { kindName } from './kinds.ts';
import { type Rendering, runsOf } from './render-context.ts';
import { renderRichText } from './render-rich-text.ts';
import { safeLink, safeSource } from './safe-link.ts';

const addressOf = (value: JsonObject): unknown => objectAt(value, String(value.type)).url;

const caption = (rendering: Rendering, block: BlockRecord): Html | undefined => {
  const shown = renderRichText(runsOf(rendering, block, 'caption'));
  return shown.length > 0 ? html`<figcaption>${shown}</figcaption>` : undefined;
};

const plainWords = (block: BlockRecord): string =>
  (Array.isArray(block.value.caption) ? block.value.caption : [])
    .map(run => (typeof run === 'object' && run !== null && 'plain_text' in run ? String(run.plain_text) : ''))
    .join('');

/** A picture with its caption. */
export const renderImage = (rendering: Rendering, block: BlockRecord): Html => {
  const source = safeSource(addressOf(block.value));
  const picture =
    source === undefined
      ? html`<div class="missing">Picture without an address</div>`
      : html`<img src="${source}" alt="${plainWords(block)}" loading="lazy" referrerpolicy="no-referrer">`;
  return html`<figure>${picture}${caption(rendering, block)}</figure>`;
};

/** A sound or a film, played here when the address leads to one. */
export const renderPlayer = (rendering: Rendering, block: BlockRecord): Html => {
  const source = safeSource(addressOf(block.value));
  const plays = source !== undefined && /\.(mp3|wav|ogg|m4a|mp4|webm|mov)($|\?)/i.test(source);
  if (!plays) return renderCard(rendering, block);
  const player =
    block.type === 'audio'
      ? html`<audio controls preload="none" src="${source}"></audio>`
      : html`<video controls preload="none" src="${source}"></video>`;
  return html`<figure>${player}${caption(rendering, block)}</figure>`;
};

/** Something that lies elsewhere: a bookmark, an embed, a file. */
export const renderCard = (rendering: Rendering, block: BlockRecord): Html => {
  const address = block.value.url ?? addressOf(block.value);
  if (!address) return html`<div class="missing">${DRAWINGS.link}${kindName(block.type)} without an address</div>`;
  const link = safeLink(address);
  const name = String(block.value.name ?? nameOf(String(address ?? '')));
  const icon = block.type === 'file' || block.type === 'pdf' ? DRAWINGS.file : DRAWINGS.link;
  const inside = html`${icon}<span class="card-words"><span class="card-name">${name}</span><span class="card-address">${String(address ?? '')}</span></span>`;
  const card =
    link === undefined
      ? html`<span class="card">${inside}</span>`
      : html`<a class="card" href="${link}" rel="noreferrer">${inside}</a>`;
  return html`<figure>${card}${caption(rendering, block)}</figure>`;
};

/** What an address is called when nobody named it: its file, or else its site. */
const nameOf = (address: string): string => {
  const url = URL.parse(address);
  if (!url) return address;
  const file = url.pathname.split('/').at(-1) ?? '';
  return file.includes('.') ? file : url.hostname.replace(/^www\./, '');
};
