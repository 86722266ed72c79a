import type { Block, Colored } from '../../../document/block.ts';
import type { Run } from '../../../document/run.ts';
import { printAttributes, takeAttributes } from './line-attributes.ts';
import type { LineForm, LineRule } from './line-form.ts';

type WithWords = Block & { text: Run[] } & Colored;

/** A rule for lines that are a sign and words. */
const sign = (begins: RegExp, make: (parts: readonly string[]) => { [field: string]: unknown }): LineRule => ({
  begins,
  read: (parts, lines) => {
    const { words, color } = takeAttributes(parts.at(-1)!);
    const block = { ...make(parts), text: lines.text(words), ...(color ? { color } : {}) } as unknown as Block;
    return { end: children => [children.length > 0 ? { ...block, children } : block] };
  },
});

const print =
  <B extends WithWords>(before: (block: B, number: number) => string): LineForm<B>['print'] =>
  (block, printer) => [
    joined(before(block, printer.number), printer.text(block.text) + printAttributes(block)),
    ...printer.under(block),
  ];

/** A sign and words; attributes alone bring their own blank. */
const joined = (sign: string, words: string): string =>
  words === '' || words[0] === ' ' ? sign + words : `${sign} ${words}`;

/** `- [ ] words` */
export const toDo: LineForm<Extract<Block, { type: 'to_do' }>> = {
  reads: [sign(/^- \[([ xX])\](?: (.*))?$/s, ([tick]) => ({ type: 'to_do', checked: tick !== ' ' }))],
  print: print(block => `- [${block.checked ? 'x' : ' '}]`),
};

/** `- words` */
export const bulletedListItem: LineForm<Extract<Block, { type: 'bulleted_list_item' }>> = {
  reads: [sign(/^-(?: (.*))?$/s, () => ({ type: 'bulleted_list_item' }))],
  print: print(() => '-'),
};

/** `1. words`; items are counted anew, whatever number they had. */
export const numberedListItem: LineForm<Extract<Block, { type: 'numbered_list_item' }>> = {
  reads: [sign(/^\d+\.(?: (.*))?$/s, () => ({ type: 'numbered_list_item' }))],
  print: print((_, number) => `${number}.`),
};

/** `> words`: each such line is a quote of its own. */
export const quote: LineForm<Extract<Block, { type: 'quote' }>> = {
  reads: [sign(/^>(?: (.*))?$/s, () => ({ type: 'quote' }))],
  print: print(() => '>'),
};

/** `## words`, or with children `## words {toggle="true"}`; levels 5 and 6 are read as 4. */
export const heading: LineForm<Extract<Block, { type: 'heading' }>> = {
  reads: [
    {
      begins: /^(#{1,6})(?: (.*))?$/s,
      read: ([signs, line], lines) => {
        const { words, color, toggle } = takeAttributes(line!);
        const level = Math.min(signs!.length, 4) as 1 | 2 | 3 | 4;
        const more = { ...(toggle ? { toggleable: toggle } : {}), ...(color ? { color } : {}) };
        const block: Block = { type: 'heading', level, text: lines.text(words), ...more };
        return { end: under => (toggle && under.length > 0 ? [{ ...block, children: under }] : [block, ...under]) };
      },
    },
  ],
  print: (block, printer) => {
    const attributes = printAttributes({ color: block.color, toggle: block.toggleable });
    return [joined('#'.repeat(block.level), printer.text(block.text) + attributes), ...printer.under(block)];
  },
};

/** Any other line. `<empty-block/>` is the only way to say that a paragraph has no words: blank lines mean nothing. */
export const paragraph: LineForm<Extract<Block, { type: 'paragraph' }>> = {
  reads: [
    { begins: /^<empty-block ?\/>(?: *(\{[^{}]*\}))?$/, read: (parts, lines) => words(parts, lines) },
    { begins: /^(.*)$/s, read: (parts, lines) => words(parts, lines) },
  ],
  print: (block, printer) => {
    const own = printer.paragraph(block.text) || '<empty-block/>';
    return [`${own}${printAttributes(block)}`, ...printer.under(block)];
  },
};

const { read: words } = sign(/^/, () => ({ type: 'paragraph' }));
