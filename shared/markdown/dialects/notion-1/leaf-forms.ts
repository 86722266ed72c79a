import type { Block } from '../../../document/block.ts';
import { plainText } from '../../../document/text.ts';
import { colorName, parseColor } from '../../../richtext/color.ts';
import { openTag, parseTag } from '../../../richtext/tag.ts';
import { idInUrl } from '../notion-id.ts';
import { printUnknown, readUnknown } from '../unknown.ts';
import { isBalanced } from './is-balanced.ts';
import { takeAttributes } from './line-attributes.ts';
import type { Begun, LineForm } from './line-form.ts';
import { emptyTag } from './print-line.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** A block without children: what is indented under it follows it. */
export const leaf = (block: Block): Begun => ({ end: children => [block, ...children] });

/** `---` */
export const divider: LineForm<Of<'divider'>> = {
  reads: [{ begins: /^(?:---|\*\*\*)$/, read: () => leaf({ type: 'divider' }) }],
  print: () => ['---'],
};

/** A fence with its language; every character between is itself. One that nothing ends goes on to the end. */
export const code: LineForm<Of<'code'>> = {
  reads: [
    {
      begins: /^(`{3,})([^`]*)$/,
      read: ([fence, info], lines) => {
        const text = (lines.until('fence', fence!) ?? lines.rest()).join('\n');
        const language = info!.trim();
        const runs = text === '' ? [] : [{ type: 'text' as const, text }];
        return leaf({ type: 'code', text: runs, ...(language ? { language } : {}) });
      },
    },
  ],
  print: block => {
    const text = plainText(block.text);
    const longest = Math.max(2, ...Array.from(text.matchAll(/^\s*(`{3,})/gm), match => match[1]!.length));
    const fence = '`'.repeat(longest + 1);
    return [fence + (block.language ?? ''), ...(text === '' ? [] : text.split('\n')), fence];
  },
};

/** `$$` on lines of their own around the formula. */
export const equation: LineForm<Of<'equation'>> = {
  reads: [
    {
      begins: /^\$\$$/,
      read: (_, lines) => {
        const body = lines.until('$$');
        return body && leaf({ type: 'equation', expression: body.join('\n') });
      },
    },
  ],
  print: block => ['$$', ...(block.expression === '' ? [] : block.expression.split('\n')), '$$'],
};

/** `<table_of_contents color="gray"/>` */
export const tableOfContents: LineForm<Of<'table_of_contents'>> = {
  reads: [
    {
      begins: /^(<table_of_contents(?:\s[^<>]*)?\/>)$/,
      read: ([tag]) => {
        const color = parseColor(parseTag(tag!)?.attributes.color);
        return leaf({ type: 'table_of_contents', ...(color ? { color } : {}) });
      },
    },
  ],
  print: block => [emptyTag('table_of_contents', { color: colorName(block.color) })],
};

const child = <T extends 'child_page' | 'child_database'>(
  type: T,
  name: string,
): LineForm<Of<'child_page' | 'child_database'>> => ({
  reads: [
    {
      begins: new RegExp(`^(<${name}(?:\\s[^<>]*)?>)(.*)</${name}>$`, 's'),
      read: ([tag, words], lines) => {
        const id = idInUrl(parseTag(tag!)?.attributes.url);
        return leaf({ type, title: plainText(lines.text(words!)), ...(id ? { id } : {}) } as Block);
      },
    },
  ],
  print: ({ id, title }, printer) => {
    const url = id && printer.addresses.page(id);
    return [`${openTag(name, { url })}${printer.text([{ type: 'text', text: title }])}</${name}>`];
  },
});

/** `<page url="…">Title</page>` and `<database url="…">Title</database>` */
export const childPage = child('child_page', 'page');
export const childDatabase = child('child_database', 'database');

/** `<unknown url="…" alt="bookmark"/>`: what has no form of its own. */
export const unknown: LineForm<Of<'opaque'>> = {
  reads: [
    {
      begins: /^(<unknown(?:\s[^<>]*)?\/>)$/,
      read: ([tag]) => {
        const block = readUnknown(parseTag(tag!)?.attributes ?? {});
        return block && leaf(block);
      },
    },
  ],
  print: (block, printer) => [emptyTag('unknown', printUnknown(block, printer.addresses))],
};

type MediaType = 'audio' | 'video' | 'file' | 'pdf';

const media = (type: MediaType): LineForm<Of<MediaType>> => ({
  reads: [
    {
      begins: new RegExp(`^(<${type}(?:\\s[^<>]*)?>)(.*)</${type}>$`, 's'),
      read: ([tag, words], lines) => {
        const { src } = parseTag(tag!)?.attributes ?? {};
        const caption = lines.text(words!);
        return src ? leaf({ type, url: src, ...(caption.length > 0 ? { caption } : {}) } as Block) : null;
      },
    },
  ],
  print: ({ url, caption }, printer) => [`${openTag(type, { src: url })}${printer.text(caption ?? [])}</${type}>`],
});

/** `<audio src="https://…">caption</audio>` and the like */
export const audio = media('audio');
export const video = media('video');
export const file = media('file');
export const pdf = media('pdf');

/** `![caption](https://…)`, alone on its line. */
export const image: LineForm<Of<'image'>> = {
  reads: [
    {
      begins: /^(!\[.*\]\(.*)$/s,
      read: ([line], lines) => {
        const { words } = takeAttributes(line!);
        const split = words.lastIndexOf('](');
        const [alt, url] = [words.slice(2, split), words.slice(split + 2, -1)];
        if (split < 0 || !words.endsWith(')') || url === '' || /\s/.test(url) || !isBalanced(alt)) return null;
        const caption = lines.text(alt);
        return leaf({ type: 'image', url, ...(caption.length > 0 ? { caption } : {}) });
      },
    },
  ],
  print: ({ url, caption }, printer) => [`![${printer.text(caption ?? [])}](${url})`],
};
