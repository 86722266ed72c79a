import { printCaptioned } from '../../../blocks/captioned.ts';
import { code } from '../../../blocks/code/markdown.ts';
import { withoutClosing } from '../../../blocks/heading/markdown.ts';
import { printRow } from '../../../blocks/table/markdown.ts';
import type { Block } from '../../../document/block.ts';
import type { Run } from '../../../document/run.ts';
import { plainText } from '../../../document/text.ts';
import { openTag } from '../../../richtext/tag.ts';
import { printIcon } from '../hold-blocks.ts';
import { printUnknown } from '../unknown.ts';
import type { TagPrinter } from './print.ts';
import { colorAttribute } from './print-text.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;
type Print<B> = (block: B, printer: TagPrinter) => string[];
type Attributes = { [name: string]: string | undefined };

/** The one shape of a block with tags: its text right behind the first, its children behind a blank line. */
function titled(name: string, attributes: Attributes, block: Block & { text: Run[] }, printer: TagPrinter): string[] {
  const words = block.text.length === 0 ? ['<p />'] : printer.inline(block.text, 'start').split('\n');
  const children = block.children?.length ? ['', ...printer.blocks(block.children)] : [];
  return [openTag(name, attributes), ...words, ...children, `</${name}>`];
}

function box(name: string, attributes: Attributes, block: Block, printer: TagPrinter, level?: 'tabs'): string[] {
  if (!block.children?.length) return [openTag(name, attributes, true)];
  return [openTag(name, attributes), ...printer.blocks(block.children, level), `</${name}>`];
}

const captioned =
  (name: string): Print<{ url: string; caption?: Run[] }> =>
  (block, printer) =>
    printCaptioned(name, { source: block.url }, block.caption, printer);

const named =
  (name: string): Print<{ id?: string; title: string }> =>
  ({ id, title }, printer) => [
    `${openTag(name, { url: id && printer.addresses.page(id) })}${printer.inline([{ type: 'text', text: title }], 'inside')}</${name}>`,
  ];

/** How each block is printed; items of plain lists are their list's. A type without a row has no form. */
export const PRINT: { readonly [T in Block['type']]?: Print<Of<T>> } = {
  paragraph: (block, printer) => {
    const attributes = { ...colorAttribute(block), icon: printIcon(block.icon) };
    if (printer.level === 'tabs') return titled('tab', attributes, block, printer);
    if (block.children?.length) return titled('p', attributes, block, printer);
    if (block.text.length === 0) return [openTag('p', attributes, true)];
    return block.color ? titled('p', attributes, block, printer) : printer.inline(block.text, 'start').split('\n');
  },
  heading: (block, printer) => {
    const [name, color] = [`h${block.level}`, colorAttribute(block)];
    if (block.toggleable) return titled('toggle', { heading: name, ...color }, block, printer);
    if (block.color || block.children?.length) return titled(name, color, block, printer);
    return [`${'#'.repeat(block.level)} ${withoutClosing(printer.inline(block.text, 'inside'))}`.replace(/ $/, '')];
  },
  bulleted_list_item: (block, printer) => titled('li', colorAttribute(block), block, printer),
  numbered_list_item: (block, printer) => titled('li', colorAttribute(block), block, printer),
  to_do: (block, printer) =>
    titled('todo', { checked: String(block.checked), ...colorAttribute(block) }, block, printer),
  quote: (block, printer) => {
    if (block.color || block.children?.length) return titled('quote', colorAttribute(block), block, printer);
    const lines = block.text.length === 0 ? [] : printer.inline(block.text, 'start').split('\n');
    return lines.length === 0 ? ['>'] : lines.map(line => `> ${line}`);
  },
  toggle: (block, printer) => titled('toggle', colorAttribute(block), block, printer),
  callout: (block, printer) =>
    titled('callout', { icon: printIcon(block.icon), ...colorAttribute(block) }, block, printer),
  code: (block, printer) => code.print(block, printer)!,
  divider: () => ['---'],
  equation: ({ expression }) => ['$$', ...(expression === '' ? [] : expression.split('\n')), '$$'],
  table: (block, printer) => {
    const rows = (block.children ?? []).flatMap(row => (row.type === 'table_row' ? [row] : []));
    const [head, ...body] = rows;
    if (head && block.columnHeader && !block.rowHeader) {
      const rule = `| ${head.cells.map(() => '---').join(' | ')} |`;
      return [printRow(head, printer), rule, ...body.map(row => printRow(row, printer))];
    }
    const flag = (on: true | undefined) => (on ? 'true' : undefined);
    return [
      openTag('table', { 'header-row': flag(block.columnHeader), 'header-column': flag(block.rowHeader) }),
      ...rows.flatMap(({ cells }) => [
        '<tr>',
        ...cells.map(cell => `<td>${printer.inline(cell, 'inside')}</td>`),
        '</tr>',
      ]),
      '</table>',
    ];
  },
  column_list: (block, printer) => box('columns', {}, block, printer),
  column: (block, printer) => {
    const percent = block.ratio === undefined ? undefined : String(Number((block.ratio * 100).toPrecision(12)));
    return box('column', { ratio: percent }, block, printer);
  },
  tab: (block, printer) => box('tabs', {}, block, printer, 'tabs'),
  synced_block: (block, printer) => {
    const id = block.from ?? block.id;
    const name = block.from === undefined ? 'synced-block' : 'synced-block-reference';
    return box(name, { url: id && printer.addresses.block(id) }, block, printer);
  },
  image: (block, printer) => {
    const caption = block.caption ?? [];
    const alt = plainText(caption);
    const isWords = caption.every(run => run.type === 'text' && Object.keys(run).length === 2);
    const plain = isWords && printer.picture(block.url, alt);
    return plain ? [plain] : captioned('image')(block, printer);
  },
  video: captioned('video'),
  audio: captioned('audio'),
  file: captioned('file'),
  pdf: captioned('pdf'),
  bookmark: captioned('bookmark'),
  embed: captioned('embed'),
  child_page: named('page'),
  child_database: named('database'),
  table_of_contents: block => [openTag('table-of-contents', colorAttribute(block), true)],
  opaque: (block, printer) => [openTag('unknown', printUnknown(block, printer.addresses), true)],
};
