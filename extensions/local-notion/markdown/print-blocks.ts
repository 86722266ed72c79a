import type { Access } from '../access/access.ts';
import { compact } from '../ids.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { titleOf } from '../resources/present-page.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import { plainTextOf } from '../richtext/store-rich-text.ts';
import type { BlockRecord, Child, Container, DatabaseRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { childrenOf, pageOf } from '../store/tree.ts';
import type { Printed } from './markdown-form.ts';
import { attributes, escapeText, printInline } from './print-inline.ts';

interface Printing {
  readonly store: Store;
  readonly site: string;
  readonly unknown: string[];
  /** Who reads: what is not shared with them is no more than an id. */
  readonly access: Access;
}

/**
 * What lies in a container as Markdown: a line a block, children one tab further in.
 * @param site the address that addresses of pages begin with
 */
export const printBlocks = (store: Store, container: Container, site: string, access: Access): Printed => {
  const unknown: string[] = [];
  const lines = printChildren({ store, site, unknown, access }, container);
  return { markdown: lines.join('\n'), unknown };
};

/** The lines of one block with its children, as the first of its list; `undefined` for one without a form. */
export const printBlock = (store: Store, block: Child, site: string, access: Access): string[] | undefined =>
  block.kind === 'block' && PRINTERS[block.type]
    ? printChild({ store, site, unknown: [], access }, block, 1)
    : undefined;

const indented = (lines: readonly string[]): string[] => lines.map(line => `\t${line}`);

const printChildren = (printing: Printing, container: Container): string[] => {
  let number = 0;
  return childrenOf(printing.store, container).flatMap(child => {
    number = child.kind === 'block' && child.type === 'numbered_list_item' ? number + 1 : 0;
    return printChild(printing, child, number);
  });
};

const printChild = (printing: Printing, child: Child, number: number): string[] => {
  if (child.kind !== 'block' && !printing.access.sees(child)) {
    printing.unknown.push(child.id);
    const url = `${printing.site}/${compact(child.id)}`;
    return [`<unknown${attributes({ url, alt: `child_${child.kind}` })}/>`];
  }
  if (child.kind === 'page')
    return [
      `<page${attributes({ url: `${printing.site}/${compact(child.id)}` })}>${escapeText(titleOf(child))}</page>`,
    ];
  if (child.kind === 'database') return [printDatabase(printing, child)];
  const print = PRINTERS[child.type];
  if (print) return print(printing, child, number);
  printing.unknown.push(child.id);
  return [`<unknown${attributes({ url: addressOf(printing, child), alt: ALIASES[child.type] ?? child.type })}/>`];
};

const ALIASES: Readonly<Record<string, string>> = { link_to_page: 'alias' };

const printDatabase = ({ site }: Printing, database: DatabaseRecord): string => {
  const emoji = textAt(objectAt({ icon: database.icon }, 'icon'), 'emoji');
  const tags = attributes({ url: `${site}/${compact(database.id)}`, inline: String(database.isInline), icon: emoji });
  return `<database${tags}>${escapeText(plainTextOf(database.title))}</database>`;
};

const addressOf = ({ store, site }: Printing, block: BlockRecord): string =>
  `${site}/${compact(pageOf(store, block)?.id ?? '')}#${compact(block.id)}`;

const inline = ({ store, site, access }: Printing, runs: Json | undefined): string =>
  printInline(readRichText(store, Array.isArray(runs) ? runs : [], access), site);

const colourIn = (value: JsonObject): string | undefined => {
  const colour = textAt(value, 'color');
  return colour === undefined || colour === 'default' ? undefined : colour.replace('_background', '_bg');
};

const curly = (values: Readonly<Record<string, string | undefined>>): string => {
  const text = attributes(values).trim();
  return text === '' ? '' : ` {${text}}`;
};

type Print = (printing: Printing, block: BlockRecord, number: number) => string[];

/** A line with something before its words, and children under it. */
const line =
  (before: (block: BlockRecord, number: number) => string): Print =>
  (printing, block, number) => {
    const words = inline(printing, block.value.rich_text);
    const own = `${before(block, number)}${words}${curly({ color: colourIn(block.value) })}`;
    return [own.trimEnd(), ...indented(printChildren(printing, block))];
  };

/** A paragraph must not begin like another block does. */
const guarded = (words: string): string =>
  words.replace(/^(#{1,6}(?= )|[-+](?= |--)|---)/, '\\$1').replace(/^(\d+)\. /, '$1\\. ');

const heading =
  (level: number): Print =>
  (printing, block) => {
    const toggle = block.value.is_toggleable === true ? 'true' : undefined;
    const words = inline(printing, block.value.rich_text);
    const own = `${'#'.repeat(level)} ${words}${curly({ toggle, color: colourIn(block.value) })}`;
    return [own, ...indented(printChildren(printing, block))];
  };

const box = (
  name: string,
  values: Readonly<Record<string, string | undefined>>,
  inside: readonly string[],
): string[] => [`<${name}${attributes(values)}>`, ...inside, `</${name}>`];

const fileOf = (value: JsonObject): string => textAt(objectAt(value, textAt(value, 'type') ?? ''), 'url') ?? '';

const media: Print = (printing, block) => [
  `<${block.type}${attributes({ src: fileOf(block.value) })}>${inline(printing, block.value.caption)}</${block.type}>`,
];

const table: Print = (printing, block) => {
  const rows = childrenOf(printing.store, block).filter(row => row.kind === 'block');
  const flag = (name: string) => (block.value[name] === true ? 'true' : undefined);
  const inside = rows.flatMap(row => {
    const cells = listAt(row.value, 'cells').map(runs => `\t\t<td>${inline(printing, runs)}</td>`);
    return ['\t<tr>', ...cells, '\t</tr>'];
  });
  return box('table', { 'header-row': flag('has_column_header'), 'header-column': flag('has_row_header') }, inside);
};

const code: Print = (_printing, block) => {
  const text = plainTextOf(listAt(block.value, 'rich_text'));
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${textAt(block.value, 'language') ?? ''}`, ...text.split('\n'), fence];
};

const synced: Print = (printing, block) => {
  const from = block.value.synced_from;
  const original = isObject(from) ? printing.store.get(String(from.block_id), 'block') : undefined;
  const name = isObject(from) ? 'synced_block_reference' : 'synced_block';
  return box(name, { url: addressOf(printing, original ?? block) }, indented(printChildren(printing, block)));
};

const iconOf = ({ icon }: JsonObject): string | undefined => {
  if (!isObject(icon)) return undefined;
  return textAt(icon, 'emoji') ?? textAt(objectAt(icon, textAt(icon, 'type') ?? ''), 'url');
};

/** How each type is printed; those that are not here have no form, and come out as `<unknown …/>`. */
const PRINTERS: Readonly<Record<string, Print>> = {
  paragraph: (printing, block) => {
    const words = guarded(inline(printing, block.value.rich_text)) || '<empty-block/>';
    return [`${words}${curly({ color: colourIn(block.value) })}`, ...indented(printChildren(printing, block))];
  },
  heading_1: heading(1),
  heading_2: heading(2),
  heading_3: heading(3),
  heading_4: heading(4),
  bulleted_list_item: line(() => '- '),
  numbered_list_item: line((_block, number) => `${number}. `),
  to_do: line(block => `- [${block.value.checked === true ? 'x' : ' '}] `),
  quote: line(() => '> '),
  toggle: (printing, block) =>
    box('details', { color: colourIn(block.value) }, [
      `<summary>${inline(printing, block.value.rich_text)}</summary>`,
      ...indented(printChildren(printing, block)),
    ]),
  callout: (printing, block) =>
    box('callout', { icon: iconOf(block.value), color: colourIn(block.value) }, [
      ...indented([inline(printing, block.value.rich_text)].filter(words => words !== '')),
      ...indented(printChildren(printing, block)),
    ]),
  code,
  equation: (_printing, block) => ['$$', ...String(block.value.expression).split('\n'), '$$'],
  divider: () => ['---'],
  table,
  column_list: (printing, block) => {
    const columns = childrenOf(printing.store, block).filter(column => column.kind === 'block');
    const inside = columns.flatMap(column => box('column', {}, indented(printChildren(printing, column))));
    return box('columns', {}, indented(inside));
  },
  image: (printing, block) => [`![${inline(printing, block.value.caption)}](${fileOf(block.value)})`],
  audio: media,
  video: media,
  file: media,
  pdf: media,
  table_of_contents: (_printing, block) => [`<table_of_contents${attributes({ color: colourIn(block.value) })}/>`],
  synced_block: synced,
};
