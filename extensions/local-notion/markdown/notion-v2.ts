import type { Block } from '../../../shared/document/block.ts';
import { walk } from '../../../shared/document/walk.ts';
import type { Addresses } from '../../../shared/markdown/dialects/addresses.ts';
import { inDialect } from '../../../shared/markdown/dialects/in-dialect.ts';
import { printDialect } from '../../../shared/markdown/dialects/print-dialect.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';
import { cutTexts, writeHead } from '../../../shared/notion/block-request.ts';
import { fromNotion, type NotionBlock } from '../../../shared/notion/from-notion.ts';
import { writeRichText } from '../../../shared/richtext/notion/write-rich-text.ts';
import { presentBlock } from '../blocks/present-block.ts';
import type { View } from '../http/route.ts';
import { compact } from '../ids.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Child } from '../store/records.ts';
import { childrenOf, pageOf } from '../store/tree.ts';
import type { MarkdownForm, Written } from './markdown-form.ts';

const DIALECT = 'notion-2';

/**
 * The second version of Notion's Markdown, as the library speaks it.
 * @param view the request that is answered: what its answer shows of a page is what the text is made of
 */
export const notionV2 = (view: View): MarkdownForm => {
  const addresses = addressesIn(view);
  const print = (blocks: Block[]) => printDialect({ blocks }, { dialect: DIALECT, addresses });
  const linesOf = (block: Block): string[] => print([block]).split('\n');
  const blockOf = (child: Child): Block | undefined => fromNotion([treeOf(view, child)]).blocks[0];
  const hasForm = (block: Block | undefined): block is Block =>
    block !== undefined && !KEPT.has(inDialect({ blocks: [block] }, DIALECT).blocks[0]?.type ?? 'opaque');
  return {
    between: '\n\n',
    print: (store, container) => {
      const { blocks } = fromNotion(childrenOf(store, container).map(child => treeOf(view, child)));
      const unknown = [...walk(inDialect({ blocks }, DIALECT).blocks)].filter(({ type }) => type === 'opaque');
      return { markdown: print(blocks), unknown: unknown.flatMap(({ id }) => id ?? []) };
    },
    printBlock: (_store, child) => {
      const block = blockOf(child);
      return hasForm(block) ? linesOf(block) : undefined;
    },
    printHead: (_store, child) => {
      const block = blockOf(child);
      return block ? linesOf(headOf(block)) : [];
    },
    headOf: ({ head = [] }) => head,
    read: text => readDialect(text, { dialect: DIALECT }).blocks.flatMap(block => write(block, linesOf)),
  };
};

/** Blocks that no request makes: they stay where their line stays, or come here. */
const KEPT: ReadonlySet<string> = new Set(['opaque', 'child_page', 'child_database']);

/** The text of a comment as rich text: marks, links and mentions; several blocks are several lines. */
export const readInlineV2 = (text: string): JsonObject[] => {
  const texts = readDialect(text, { dialect: DIALECT }).blocks.flatMap(block => (block.text ? [block.text] : []));
  const runs = texts.flatMap((runs, i) => (i === 0 ? runs : [{ type: 'text' as const, text: '\n' }, ...runs]));
  return writeRichText(runs);
};

/** A block with all that is under it, as reading its children level by level would give it. */
const treeOf = (view: View, child: Child): NotionBlock => {
  const block = presentBlock(view, child);
  if (child.kind !== 'block' && !view.access.sees(child))
    return {
      object: 'block',
      id: child.id,
      type: 'unsupported',
      unsupported: { block_type: child.kind },
      has_children: false,
    };
  if (child.kind !== 'block') return { ...block, has_children: false };
  return { ...block, children: childrenOf(view.store, child).map(under => treeOf(view, under)) };
};

const addressesIn = ({ store, site }: View): Addresses => ({
  page: id => `${site}/${compact(id)}`,
  block: id => {
    const record = store.get(id, 'block', 'page', 'database');
    const page = record && pageOf(store, record);
    return page ? `${site}/${compact(page.id)}#${compact(id)}` : `${site}/${compact(id)}`;
  },
});

const headOf = ({ children: _, ...head }: Block): Block => head as Block;

/** What a request leaves out because it is as always. A change by text may have taken it away. */
const USUAL: JsonObject = { color: 'default', caption: [], is_toggleable: false };
const HAS: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['color'],
  bulleted_list_item: ['color'],
  numbered_list_item: ['color'],
  to_do: ['color'],
  toggle: ['color'],
  quote: ['color'],
  callout: ['color'],
  table_of_contents: ['color'],
  heading_1: ['color', 'is_toggleable'],
  heading_2: ['color', 'is_toggleable'],
  heading_3: ['color', 'is_toggleable'],
  heading_4: ['color', 'is_toggleable'],
  image: ['caption'],
  video: ['caption'],
  audio: ['caption'],
  file: ['caption'],
  pdf: ['caption'],
  bookmark: ['caption'],
};

const write = (block: Block, linesOf: (block: Block) => string[], parent?: Block): Written[] => {
  const source = linesOf(block);
  const common = { source, head: linesOf(headOf(block)) };
  if (KEPT.has(block.type) && block.id)
    return [{ type: block.type, value: {}, children: [], keeps: block.id, ...common }];
  // A page that has no address is new; like in the first version it is made as words.
  if (KEPT.has(block.type))
    return write({ type: 'paragraph', text: [{ type: 'text', text: source.join('\n') }] }, linesOf);
  const head = writeHead(block, parent);
  if (!head) return [];
  const usual = Object.fromEntries((HAS[head.type] ?? []).map(field => [field, USUAL[field] as Json]));
  const isCopy = block.type === 'synced_block' && block.from !== undefined;
  const children = isCopy ? [] : (block.children ?? []).flatMap(child => write(child, linesOf, block));
  return [{ type: head.type, value: { ...usual, ...cutTexts(head.payload) }, children, ...common }];
};
