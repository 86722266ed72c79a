import { type Level, lower } from '../access/level.ts';
import { compact } from '../ids.ts';
import { listAt, objectAt } from '../json.ts';
import { titleOf } from '../resources/present-page.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { BlockRecord, Child, Container } from '../store/records.ts';
import { blocksBelow, childrenOf, hasChildren, pageOf } from '../store/tree.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS, renderIcon } from './icons.ts';
import { kindName } from './kinds.ts';
import { listNumbers } from './list-number.ts';
import { levelShown } from './reader.ts';
import { renderCommentsOf } from './render-comments.ts';
import { type Rendering, runsOf } from './render-context.ts';
import { renderDatabase } from './render-database.ts';
import { renderCard, renderImage, renderPlayer } from './render-media.ts';
import { renderPath } from './render-path.ts';
import { NOTHING, renderRichText } from './render-rich-text.ts';

type Render = (rendering: Rendering, block: BlockRecord, number: string | undefined) => Html;

/** The words of a block, which a reader can change in place. */
const line = (rendering: Rendering, block: BlockRecord): Html =>
  html`<div class="line"${rendering.level === 'edit' && html` data-edit="${block.id}" tabindex="0"`}>${renderRichText(runsOf(rendering, block))}</div>`;

const inside = (rendering: Rendering, block: BlockRecord): Html =>
  hasChildren(rendering.store, block)
    ? html`<div class="children">${rendering.children(rendering, block)}</div>`
    : NOTHING;

const deeper = (rendering: Rendering): Rendering => ({ ...rendering, depth: rendering.depth + 1 });

const item =
  (marker: (block: BlockRecord, number: string | undefined, rendering: Rendering) => Html): Render =>
  (rendering, block, number) =>
    html`<div class="item">${marker(block, number, rendering)}<div class="item-body">${line(rendering, block)}${inside(deeper(rendering), block)}</div></div>`;

const heading =
  (level: 2 | 3 | 4 | 5): Render =>
  (rendering, block) => {
    const isNamed = listAt(block.value, 'rich_text').length > 0;
    const words = html`<div class="heading h${level - 1}"${isNamed && html` role="heading" aria-level="${level}"`}>${line(rendering, block)}</div>`;
    return block.value.is_toggleable === true ? folding(rendering, block, words) : words;
  };

const folding = (rendering: Rendering, block: BlockRecord, words: Html): Html => {
  const empty = html`<p class="faint">Empty toggle.</p>`;
  const body = hasChildren(rendering.store, block) ? rendering.children(rendering, block) : empty;
  return html`<div class="fold"><button type="button" data-open="${block.id}" aria-expanded="false" aria-label="Show what is inside"></button>${words}</div><div class="children" hidden>${body}</div>`;
};

const tick = (block: BlockRecord, _number: string | undefined, { level }: Rendering): Html => {
  const words = plainTextOf(listAt(block.value, 'rich_text'));
  return html`<input type="checkbox" data-tick="${block.id}" aria-label="${words || 'To-do'}"${block.value.checked === true && html` checked`}${level !== 'edit' && html` disabled`}>`;
};

/** How each type of block is shown. What has no row is named, so that nothing on a page is invisible. */
const RENDERERS: Readonly<Record<string, Render>> = {
  paragraph: (rendering, block) => html`${line(rendering, block)}${inside(rendering, block)}`,
  heading_1: heading(2),
  heading_2: heading(3),
  heading_3: heading(4),
  heading_4: heading(5),
  bulleted_list_item: item(() => html`<span class="bullet" aria-hidden="true"></span>`),
  numbered_list_item: item((_block, number) => html`<span class="number">${number}</span>`),
  to_do: item(tick),
  toggle: (rendering, block) => folding(rendering, block, line(rendering, block)),
  quote: (rendering, block) => html`<blockquote>${line(rendering, block)}${inside(rendering, block)}</blockquote>`,
  callout: (rendering, block) =>
    html`<div class="callout-box" role="note">${renderIcon(block.value.icon)}<div class="callout-body">${line(rendering, block)}${inside(rendering, block)}</div></div>`,
  code: (rendering, block) =>
    html`<figure class="code-box"><span class="language">${String(block.value.language)}</span><pre>${line(rendering, block)}</pre>${captionOf(rendering, block)}</figure>`,
  equation: (_rendering, block) =>
    html`<div class="equation-block" role="math">${String(block.value.expression)}</div>`,
  divider: () => html`<hr>`,
  breadcrumb: (rendering, block) => breadcrumb(rendering, block),
  table_of_contents: (rendering, block) => contents(rendering, block),
  table: (rendering, block) => table(rendering, block),
  column_list: (rendering, block) =>
    html`<div class="columns">${childrenOf(rendering.store, block)
      .filter(child => child.kind === 'block')
      .map(
        column =>
          html`<div class="column" data-ratio="${String(column.value.width_ratio ?? '')}">${rendering.children(rendering, column)}</div>`,
      )}</div>`,
  synced_block: (rendering, block) =>
    html`<div class="synced">${rendering.children(atOrigin(rendering, block), block)}</div>`,
  template: (rendering, block) => folding(rendering, block, line(rendering, block)),
  tab: (rendering, block) =>
    html`<div class="tabs">${childrenOf(rendering.store, block)
      .filter(child => child.kind === 'block')
      .map(
        (tab, index) =>
          html`<details name="${block.id}" data-open="${tab.id}"${index === 0 && html` open`}><summary>${renderIcon(tab.value.icon)} ${plainTextOf(listAt(tab.value, 'rich_text')) === '' ? 'Untitled' : renderRichText(runsOf(rendering, tab))}</summary><div class="children">${rendering.children(rendering, tab)}</div></details>`,
      )}</div>`,
  image: renderImage,
  video: renderPlayer,
  audio: renderPlayer,
  pdf: renderCard,
  file: renderCard,
  bookmark: renderCard,
  embed: renderCard,
  link_preview: renderCard,
  link_to_page: (rendering, block) =>
    html`<div class="linked">${DRAWINGS.arrow}${linkTo(rendering, String(block.value[String(block.value.type)] ?? ''))}</div>`,
  meeting_notes: (rendering, block) =>
    html`<div class="callout-box"><div class="callout-body"><div class="notes-title">${plainTextOf(listAt(block.value, 'title')) || 'Meeting notes'}</div>${rendering.children(rendering, block)}</div></div>`,
};

/** What a copy shows lies on another page, where the reader may have other rights. */
const atOrigin = (rendering: Rendering, block: BlockRecord): Rendering => {
  const { store, reader, level } = rendering;
  const origin = store.get(String(objectAt(block.value, 'synced_from').block_id), 'block');
  return origin ? { ...rendering, level: lower(level, levelShown(store, reader, origin)) } : rendering;
};

const captionOf = (rendering: Rendering, block: BlockRecord): Html => {
  const shown = renderRichText(runsOf(rendering, block, 'caption'));
  return shown.length > 0 ? html`<figcaption>${shown}</figcaption>` : NOTHING;
};

const table = (rendering: Rendering, block: BlockRecord): Html => {
  const rows = childrenOf(rendering.store, block).filter(child => child.kind === 'block');
  const cell = (row: BlockRecord, rowIndex: number) =>
    listAt(row.value, 'cells').map((runs, index) => {
      const words = renderRichText(readRichText(rendering.store, Array.isArray(runs) ? runs : []));
      const isHead = rowIndex === 0 && block.value.has_column_header === true;
      if (words.length === 0)
        return html`<td${(isHead || (index === 0 && block.value.has_row_header === true)) && html` class="head"`}></td>`;
      if (isHead) return html`<th scope="col">${words}</th>`;
      return index === 0 && block.value.has_row_header === true
        ? html`<th scope="row">${words}</th>`
        : html`<td>${words}</td>`;
    });
  return html`<div class="wide"><table>${rows.map((row, index) => html`<tr data-block="${row.id}">${cell(row, index)}</tr>`)}</table></div>`;
};

const breadcrumb = ({ store }: Rendering, block: BlockRecord): Html => {
  const page = pageOf(store, block);
  return page ? html`<div class="path">${renderPath(store, page)}</div>` : NOTHING;
};

const contents = (rendering: Rendering, block: BlockRecord): Html => {
  const page = pageOf(rendering.store, block);
  const headings = page
    ? [...blocksBelow(rendering.store, page)].filter(({ type }) => type.startsWith('heading_'))
    : [];
  return html`<div class="contents" role="group" aria-label="Contents">${headings.map(
    ({ id, type, value }) =>
      html`<a class="in-${type}" href="#b-${compact(id)}">${plainTextOf(listAt(value, 'rich_text')) || 'Untitled'}</a>`,
  )}</div>`;
};

const linkTo = ({ store }: Rendering, id: string): Html => {
  const target = store.get(id, 'page', 'database');
  if (!target) return html`<div class="missing">Link to something that is not here</div>`;
  const [title, icon] =
    target.kind === 'page' ? [titleOf(target), DRAWINGS.page] : [plainTextOf(target.title), DRAWINGS.database];
  return html`<a class="page-link" href="/p/${compact(id)}">${renderIcon(target.icon, icon)}<span>${title || 'Untitled'}</span></a>`;
};

const body = (rendering: Rendering, child: Child, number: string | undefined): Html => {
  if (child.kind === 'page') return linkTo(rendering, child.id);
  if (child.kind === 'database') return renderDatabase(rendering.store, child, rendering);
  const render = RENDERERS[child.type];
  if (render) return render(rendering, child, number);
  const kind = String(child.value.block_type ?? child.type).replaceAll('_', ' ');
  return html`<div class="missing">A block that can’t be shown here: ${kind}</div>`;
};

/** Who writes has the focus in the words of a block, where it has some; who comments has it on the block. */
const takesFocus = (level: Level, child: Child): boolean => {
  const hasLine = child.kind === 'block' && Array.isArray(child.value.rich_text);
  return level === 'comment' || (level === 'edit' && !hasLine);
};

const colourOf = (child: Child): string => {
  const colour = child.kind === 'block' ? child.value.color : undefined;
  return typeof colour === 'string' && colour !== 'default' ? ` c-${colour}` : '';
};

/** The blocks of a container, each with its comments. */
export const renderChildren = (rendering: Rendering, container: Container): Html => {
  const children = childrenOf(rendering.store, container);
  const numbers = listNumbers(children, rendering.depth);
  return html`${children.map((child, index) => {
    const type = child.kind === 'block' ? child.type : child.kind;
    const name = takesFocus(rendering.level, child) && html` tabindex="0" role="group" aria-label="${kindName(type)}"`;
    return html`<div class="block is-${type}${colourOf(child)}" id="b-${compact(child.id)}" data-block="${child.id}" data-type="${type}"${name}>${body(rendering, child, numbers[index])}${child.kind === 'page' ? NOTHING : renderCommentsOf(rendering, child.id)}</div>`;
  })}`;
};
