import { dashed } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { codeLanguage } from './code-language.ts';
import type { Written } from './markdown-form.ts';
import { readInline } from './read-inline.ts';
import { readTable } from './read-table.ts';
import { colourFrom, idFrom, readAttributes } from './tags.ts';

/** The lines that are still to be read. */
export interface Lines {
  readonly all: readonly string[];
  at: number;
}

/** Markdown as blocks: every text is some. Blank lines vanish, a tab more is a child of the line before. */
export const readBlocks = (text: string): Written[] =>
  readLevel({ all: text.replaceAll('\r\n', '\n').split('\n'), at: 0 }, 0);

const depthOf = (line: string): number => /^\t*/.exec(line)?.[0].length ?? 0;

const readLevel = (lines: Lines, depth: number): Written[] => {
  const blocks: Written[] = [];
  while (lines.at < lines.all.length) {
    const line = lines.all[lines.at] ?? '';
    if (line.trim() === '') lines.at += 1;
    else if (depthOf(line) < depth) break;
    // A closing tag that closes nothing.
    else if (CLOSING.test(line.trim())) lines.at += 1;
    else blocks.push(...readBlock(lines, Math.max(depth, depthOf(line))));
  }
  return blocks;
};

const CLOSING = /^<\/(details|callout|columns|column|synced_block|synced_block_reference)>$/;

const readBlock = (lines: Lines, depth: number): Written[] => {
  const start = lines.at;
  const own = readOwn(lines, depth);
  const [block = own, ...rest] = withChildren(own, readLevel(lines, depth + 1));
  const source = lines.all.slice(start, lines.at).map(line => unindent(line, depth));
  while (source.at(-1)?.trim() === '') source.pop();
  return [{ ...block, source }, ...rest];
};

/** A block without the lines that are indented under it. */
const readOwn = (lines: Lines, depth: number): Written => {
  const line = (lines.all[lines.at] ?? '').trim();
  lines.at += 1;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(line);
    const block =
      match &&
      read(
        match.slice(1).map(part => part ?? ''),
        lines,
        depth,
      );
    if (block) return block;
  }
  return words('paragraph')(line);
};

const CHILDLESS = [
  'heading_1',
  'heading_2',
  'heading_3',
  'heading_4',
  'divider',
  'code',
  'equation',
  'image',
  'table',
  'column_list',
];

/** Children of what can't have any follow it. */
const withChildren = (block: Written, children: readonly Written[]): Written[] => {
  if (children.length === 0) return [block];
  const isShut = CHILDLESS.includes(block.type) && block.value.is_toggleable !== true;
  if (isShut || block.keeps !== undefined) return [block, ...children];
  return [{ ...block, children: [...block.children, ...children] }];
};

const bare = (type: string, value: JsonObject = {}, children: readonly Written[] = []): Written => ({
  type,
  value,
  children,
  source: [],
});

/** A block with words, whose attributes stand in curly brackets at the end of the line. */
const words =
  (type: string, more: JsonObject = {}) =>
  (text: string): Written => {
    const [, inside = text, attributes = ''] = /^(.*?)\s*\{((?:\s*[a-z]+="[^"]*")+)\s*\}$/.exec(text) ?? [];
    const values = readAttributes(attributes);
    return bare(type, {
      rich_text: readInline(inside),
      ...more,
      ...(type.startsWith('heading_') && { is_toggleable: values.toggle === 'true' }),
      color: colourFrom(values) ?? 'default',
    });
  };

type Form = (parts: readonly string[], lines: Lines, depth: number) => Written | undefined;

const kept =
  (type: string): Form =>
  ([attributes = '', title = '']) => {
    const id = idFrom(readAttributes(attributes).url);
    return id === undefined ? words('paragraph')(title) : { ...bare(type), keeps: dashed(id) };
  };

const media: Form = ([type = 'file', attributes = '', caption = '']) =>
  bare(type, { external: { url: readAttributes(attributes).src ?? '' }, caption: readInline(caption) });

const until = (lines: Lines, end: (line: string) => boolean): string[] => {
  const taken: string[] = [];
  while (lines.at < lines.all.length && !end(lines.all[lines.at] ?? '')) {
    taken.push(lines.all[lines.at] ?? '');
    lines.at += 1;
  }
  lines.at += 1;
  return taken;
};

const unindent = (line: string, depth: number): string => line.slice(Math.min(depth, depthOf(line)));

const code: Form = ([fence = '', language = ''], lines, depth) => {
  const body = until(lines, line => new RegExp(`^\`{${fence.length},}$`).test(line.trim()));
  const content = body.map(line => unindent(line, depth)).join('\n');
  const runs = content.match(/[\s\S]{1,2000}/g) ?? [];
  return bare('code', { rich_text: runs.map(part => ({ text: { content: part } })), language: codeLanguage(language) });
};

const equation: Form = (_parts, lines, depth) => {
  const body = until(lines, line => line.trim() === '$$');
  return bare('equation', { expression: body.map(line => unindent(line, depth)).join('\n') });
};

const details: Form = ([attributes = ''], lines, depth) => {
  const [, title] = /^<summary>(.*)<\/summary>$/.exec((lines.all[lines.at] ?? '').trim()) ?? [];
  if (title !== undefined) lines.at += 1;
  const color = colourFrom(readAttributes(attributes)) ?? 'default';
  const children = readLevel(lines, depth + 1);
  return bare('toggle', { rich_text: readInline(title ?? ''), color }, closed(lines, children));
};

/** Takes the closing tag, when it is there. */
const closed = (lines: Lines, children: readonly Written[]): readonly Written[] => {
  if (CLOSING.test((lines.all[lines.at] ?? '').trim())) lines.at += 1;
  return children;
};

const callout: Form = ([attributes = ''], lines, depth) => {
  const values = readAttributes(attributes);
  const color = colourFrom(values) ?? 'default';
  const [first, ...rest] = closed(lines, readLevel(lines, depth + 1));
  const own = first?.type === 'paragraph' ? first : undefined;
  const icon = values.icon?.startsWith('http') ? { external: { url: values.icon } } : { emoji: values.icon ?? '' };
  return bare(
    'callout',
    {
      rich_text: own?.value.rich_text ?? [],
      ...(values.icon !== undefined && { icon }),
      color,
    },
    own ? [...own.children, ...rest] : first ? [first, ...rest] : [],
  );
};

const columns: Form = (_parts, lines, depth) => bare('column_list', {}, closed(lines, readLevel(lines, depth + 1)));
const column: Form = (_parts, lines, depth) => bare('column', {}, closed(lines, readLevel(lines, depth + 1)));

const synced: Form = ([reference = '', attributes = ''], lines, depth) => {
  const id = idFrom(readAttributes(attributes).url);
  const children = closed(lines, readLevel(lines, depth + 1));
  if (reference === '') return bare('synced_block', { synced_from: null }, children);
  return id === undefined ? undefined : bare('synced_block', { synced_from: { block_id: dashed(id) } });
};

const headingForm: Form = ([signs = '#', text = '']) => words(`heading_${Math.min(signs.length, 4)}`)(text);

/** How lines of each form begin, in the order in which they are tried; any other line is a paragraph. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: Form }[] = [
  { pattern: /^(#{1,6}) (.*)$/, read: headingForm },
  {
    pattern: /^- \[([ xX])\](?: (.*))?$/,
    read: ([tick = ' ', text = '']) => words('to_do', { checked: tick !== ' ' })(text),
  },
  { pattern: /^(?:---|\*\*\*)$/, read: () => bare('divider') },
  { pattern: /^-(?: (.*))?$/, read: ([text = '']) => words('bulleted_list_item')(text) },
  { pattern: /^\d+\.(?: (.*))?$/, read: ([text = '']) => words('numbered_list_item')(text) },
  { pattern: /^>(?: (.*))?$/, read: ([text = '']) => words('quote')(text) },
  { pattern: /^(`{3,})([^`]*)$/, read: code },
  { pattern: /^\$\$$/, read: equation },
  { pattern: /^<empty-block ?\/>(.*)$/, read: ([rest = '']) => words('paragraph')(rest) },
  { pattern: /^<details([^>]*)>$/, read: details },
  { pattern: /^<callout([^>]*)>$/, read: callout },
  { pattern: /^<columns>$/, read: columns },
  { pattern: /^<column>$/, read: column },
  { pattern: /^<synced_block(_reference)?([^>]*)>$/, read: synced },
  { pattern: /^<(table)([^>]*)>$/, read: readTable },
  { pattern: /^(\|)(.*)$/, read: readTable },
  { pattern: /^<page([^>]*)>(.*)<\/page>$/, read: kept('child_page') },
  { pattern: /^<database([^>]*)>(.*)<\/database>$/, read: kept('child_database') },
  { pattern: /^<unknown([^>]*)\/>$/, read: kept('unsupported') },
  { pattern: /^<(audio|video|file|pdf)([^>]*)>(.*)<\/\1>$/, read: media },
  {
    pattern: /^!\[(.*)\]\((\S+)\)(?:\s*\{.*\})?$/,
    read: ([caption = '', url = '']) => bare('image', { external: { url }, caption: readInline(caption) }),
  },
  {
    pattern: /^<table_of_contents([^>]*)\/>$/,
    read: ([attributes = '']) =>
      bare('table_of_contents', { color: colourFrom(readAttributes(attributes)) ?? 'default' }),
  },
];
