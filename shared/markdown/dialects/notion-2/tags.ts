import { bookmark } from '../../../blocks/bookmark/markdown.ts';
import { readInside } from '../../../blocks/box-form.ts';
import { bulletedListItem } from '../../../blocks/bulleted-list-item/markdown.ts';
import { readCaption } from '../../../blocks/captioned.ts';
import { childDatabase } from '../../../blocks/child-database/markdown.ts';
import { childPage } from '../../../blocks/child-page/markdown.ts';
import { columnList } from '../../../blocks/column-list/markdown.ts';
import { embed } from '../../../blocks/embed/markdown.ts';
import { fromFirstText, takeFirstText } from '../../../blocks/first-text.ts';
import type { TagContent, TagForm } from '../../../blocks/markdown-form.ts';
import { numberedListItem } from '../../../blocks/numbered-list-item/markdown.ts';
import { syncedBlock } from '../../../blocks/synced-block/markdown.ts';
import { tab } from '../../../blocks/tab/markdown.ts';
import { tableOfContents } from '../../../blocks/table-of-contents/markdown.ts';
import type { Block } from '../../../document/block.ts';
import { parseColor } from '../../../richtext/color.ts';
import type { Tag } from '../../../richtext/tag.ts';
import { readIcon } from '../hold-blocks.ts';
import { readUnknown } from '../unknown.ts';

/** A block with a text of its own, which is the first paragraph between its tags; `<p />` there says that it has none. */
const titled = (make: (tag: Tag) => object | null): TagForm => ({
  attributes: [],
  whole: true,
  read: (tag, content) => {
    const fields = make(tag);
    if (!fields) return null;
    const first = ownText(content);
    const color = parseColor(tag.attributes.color);
    const source = { ...content.source, text: first.segments };
    return { ...fields, ...fromFirstText(first), ...(color ? { color } : {}), source } as unknown as Block;
  },
});

function ownText({ blocks, text }: TagContent): ReturnType<typeof takeFirstText> {
  if (text) return { text: text.runs, children: blocks, segments: text.segments };
  const [first, ...rest] = blocks;
  const isEmpty = first?.type === 'paragraph' && first.text.length === 0 && !first.children && !first.color;
  return isEmpty ? { text: [], children: rest, segments: [] } : takeFirstText(blocks);
}

const media = (type: 'image' | 'video' | 'audio' | 'file' | 'pdf'): TagForm => ({
  attributes: [],
  required: ['source'],
  whole: true,
  read: (tag, content) => {
    const caption = readCaption(content);
    return caption && ({ type, url: tag.attributes.source!, ...caption } as Block);
  },
});

const HEADINGS = [1, 2, 3, 4] as const;

const headingOf = (name: string | undefined) => HEADINGS.find(level => name === `h${level}`);

const icon = (tag: Tag) => {
  const said = readIcon(tag.attributes.icon);
  return said ? { icon: said } : {};
};

/** Every tag on lines of its own. Where the form is that of our own dialect, the row is that one's. */
const TAGS: { readonly [name: string]: TagForm } = {
  p: titled(() => ({ type: 'paragraph' })),
  ...Object.fromEntries(HEADINGS.map(level => [`h${level}`, titled(() => ({ type: 'heading', level }))])),
  quote: titled(() => ({ type: 'quote' })),
  toggle: titled(({ attributes: { heading } }) => {
    const level = headingOf(heading);
    if (heading === undefined) return { type: 'toggle' };
    return level ? { type: 'heading', level, toggleable: true } : null;
  }),
  callout: titled(tag => ({ type: 'callout', ...icon(tag) })),
  li: titled(() => ({ type: 'bulleted_list_item' })),
  ul: bulletedListItem.tags!.ul!,
  ol: numberedListItem.tags!.ol!,
  todo: titled(tag => ({ type: 'to_do', checked: tag.attributes.checked === 'true' })),
  columns: columnList.tags!.columns!,
  column: {
    attributes: [],
    whole: true,
    read: (tag, content) => {
      const children = readInside(content);
      const ratio = readRatio(tag.attributes.ratio);
      const fields = { ...(ratio === undefined ? {} : { ratio }), ...(children.length > 0 ? { children } : {}) };
      return { type: 'column', ...fields, source: content.source };
    },
  },
  tabs: tab.tags!.tabs!,
  tab: titled(tag => ({ type: 'paragraph', ...icon(tag) })),
  image: media('image'),
  video: media('video'),
  audio: media('audio'),
  file: media('file'),
  pdf: media('pdf'),
  bookmark: { ...bookmark.tags!.bookmark!, required: ['source'] },
  embed: embed.tags!.embed!,
  page: childPage.tags!.page!,
  database: childDatabase.tags!.database!,
  'table-of-contents': tableOfContents.tags!['table-of-contents']!,
  'synced-block': syncedBlock.tags!['synced-block']!,
  'synced-block-reference': syncedBlock.tags!['synced-block-reference']!,
  unknown: {
    attributes: [],
    required: ['alt'],
    whole: true,
    read: ({ attributes }, { blocks, text }) => (blocks.length > 0 || text ? null : readUnknown(attributes)),
  },
};

/** A share of the width in per cent. */
function readRatio(percent: string | undefined): number | undefined {
  const share = Number(percent);
  return percent && share > 0 && share <= 100 ? Number((share / 100).toPrecision(12)) : undefined;
}

export const TAG_FORMS: ReadonlyMap<string, TagForm> = new Map(Object.entries(TAGS));

/** Tags that stand around blocks, so that a line of several of them is as many lines. */
export const CONTAINERS = [
  ...HEADINGS.map(level => `h${level}`),
  'p',
  'quote',
  'toggle',
  'callout',
  'li',
  'ul',
  'ol',
  'todo',
  'columns',
  'column',
  'tabs',
  'tab',
  'synced-block',
  'synced-block-reference',
] as const;
