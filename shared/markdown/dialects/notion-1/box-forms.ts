import type { Block } from '../../../document/block.ts';
import { colorName, parseColor } from '../../../richtext/color.ts';
import { openTag, parseTag } from '../../../richtext/tag.ts';
import { printIcon, readIcon } from '../hold-blocks.ts';
import { idInUrl } from '../notion-id.ts';
import type { LineForm } from './line-form.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

const attributesOf = (tag: string): { [name: string]: string } => parseTag(tag)?.attributes ?? {};

const colored = (name: string | undefined) => {
  const color = parseColor(name);
  return color ? { color } : {};
};

const withChildren = (block: Block, children: Block[]): Block[] => [
  children.length > 0 ? ({ ...block, children } as Block) : block,
];

/**
 * ```
 * <details color="red">
 * <summary>Title</summary>
 *     what it hides
 * </details>
 * ```
 */
export const toggle: LineForm<Of<'toggle'>> = {
  reads: [
    {
      begins: /^(<details(?:\s[^<>]*)?>)(?:(<summary>.*<\/summary>))?$/s,
      read: ([tag, beside], lines) => {
        const title = /^<summary>(.*)<\/summary>$/s.exec(beside || (lines.peek() ?? ''))?.[1];
        if (title !== undefined && !beside) lines.skip();
        const block: Block = {
          type: 'toggle',
          text: lines.text(title ?? ''),
          ...colored(attributesOf(tag!).color),
        };
        return { closes: 'details', end: children => withChildren(block, children) };
      },
    },
  ],
  print: (block, printer) => [
    openTag('details', { color: colorName(block.color) }),
    `<summary>${printer.text(block.text)}</summary>`,
    ...printer.under(block),
    '</details>',
  ],
};

/** `<callout icon="💡" color="gray_bg">`; the first line in it is its own text. */
export const callout: LineForm<Of<'callout'>> = {
  reads: [
    {
      begins: /^(<callout(?:\s[^<>]*)?>)$/,
      read: ([tag]) => {
        const { icon, color } = attributesOf(tag!);
        const said = readIcon(icon);
        const more = { ...(said ? { icon: said } : {}), ...colored(color) };
        return {
          closes: 'callout',
          end: ([first, ...rest]) => {
            const own = first?.type === 'paragraph' && !first.color ? first : undefined;
            const under = own ? [...(own.children ?? []), ...rest] : first ? [first, ...rest] : [];
            return withChildren({ type: 'callout', text: own?.text ?? [], ...more }, under);
          },
        };
      },
    },
  ],
  print: (block, printer) => {
    const isTaken = block.text.length === 0 && block.children?.[0]?.type === 'paragraph';
    const words = isTaken ? '<empty-block/>' : printer.paragraph(block.text);
    return [
      openTag('callout', { icon: printIcon(block.icon), color: colorName(block.color) }),
      ...(words === '' ? [] : [`\t${words}`]),
      ...printer.under(block),
      '</callout>',
    ];
  },
};

const box = <T extends 'column_list' | 'column'>(type: T, name: string): LineForm<Of<T>> => ({
  reads: [
    {
      begins: new RegExp(`^<${name}(?:\\s[^<>]*)?>$`),
      read: () => ({ closes: name, end: children => withChildren({ type } as Block, children) }),
    },
  ],
  print: (block, printer) => [`<${name}>`, ...printer.under(block), `</${name}>`],
});

/** `<columns>`, with a `<column>` for each; how wide they are has no form. */
export const columnList = box('column_list', 'columns');
export const column = box('column', 'column');

/** `<synced_block url="…">` is the original, `<synced_block_reference url="…">` a copy: its address is the original's. */
export const syncedBlock: LineForm<Of<'synced_block'>> = {
  reads: [
    {
      begins: /^(<synced_block(_reference)?(?:\s[^<>]*)?>)$/,
      read: ([tag, reference]) => {
        const id = idInUrl(attributesOf(tag!).url);
        if (reference && !id) return null;
        const which = reference ? { from: id } : id ? { id } : {};
        const block = { type: 'synced_block', ...which } as Block;
        return { closes: `synced_block${reference}`, end: children => withChildren(block, children) };
      },
    },
  ],
  print: (block, printer) => {
    const name = block.from === undefined ? 'synced_block' : 'synced_block_reference';
    const id = block.from ?? block.id;
    return [openTag(name, { url: id && printer.addresses.block(id) }), ...printer.under(block), `</${name}>`];
  },
};
