import type { Token } from 'markdown-it';
import { plainText } from '../../document/text.ts';
import type { BlockPrinter, BlockReader, MarkdownForm, TagContent } from '../markdown-form.ts';
import { splitInfo } from './info.ts';
import type { CodeBlock } from './shape.ts';

/**
 * A fence with its language; indented code is read, too. With a caption it is a figure, as HTML has it, so that every
 * preview shows the words below the code:
 *
 * ```
 * <figure>
 *                         a blank line, so that what follows is read as Markdown
 * (the fence)
 *
 * <figcaption>How many came back</figcaption>
 * </figure>
 * ```
 *
 * Code with marks in it has no form of its own: a fence shows every character as it stands.
 */
export const code: MarkdownForm<CodeBlock> = {
  tokens: { fence: readCode, code_block: readCode },
  tags: {
    figure: { attributes: [], apart: true, read: (_, content) => readFigure(content) },
    // Read with the `<figure>` around it; on its own it is no block of ours.
    figcaption: { attributes: [], whole: true, read: () => null },
  },
  exact: true,
  print: (block, printer) => {
    const fence = printFence(block);
    return fence && block.caption?.length ? printFigure(fence, block.caption, printer) : fence;
  },
};

/** Only a figure that is one listing with its caption; pictures and whatever else stands in figures stay HTML. */
function readFigure({ blocks, figcaption, source }: TagContent): CodeBlock | null {
  const [listing] = blocks;
  if (blocks.length !== 1 || listing?.type !== 'code' || listing.caption || !figcaption?.runs.length) return null;
  // A caption has no promise in it, so a line's name would be lost.
  return figcaption.mark ? null : { ...listing, caption: figcaption.runs, source };
}

const printFigure = (fence: string[], caption: NonNullable<CodeBlock['caption']>, printer: BlockPrinter): string[] => [
  '<figure>',
  '',
  ...fence,
  '',
  `<figcaption>${printer.inline(caption, 'inside')}</figcaption>`,
  '</figure>',
];

function printFence(block: CodeBlock): string[] | null {
  const plain = block.text.every(run => run.type === 'text' && Object.keys(run).length === 2);
  const text = plainText(block.text);
  const info = [block.language ?? '', block.info ?? ''].filter(Boolean).join(' ');
  const { language, info: rest } = splitInfo(info);
  if (!plain || /[\r\0]/.test(text) || language !== block.language || rest !== block.info || block.children)
    return null;
  if (/\n|^\s|\s$/.test(info)) return null;
  // Behind backticks there can be none; behind tildes there can be anything.
  const sign = info.includes('`') ? '~' : (block.style?.fence ?? '`');
  // In a list item a tab can be as little as one blank, so any indentation counts.
  const fences = text.matchAll(sign === '~' ? /^[ \t]*(~{3,})/gm : /^[ \t]*(`{3,})/gm);
  const longest = Math.max(2, ...[...fences].map(match => match[1]!.length));
  const fence = sign.repeat(longest + 1);
  return [`${fence}${info.startsWith(sign) ? ' ' : ''}${info}`, ...(text === '' ? [] : text.split('\n')), fence];
}

function readCode(reader: BlockReader, token: Token): CodeBlock {
  const text = reader.plain(token.content).replace(/\n$/, '');
  const { language, info } = splitInfo(reader.plain(token.info).trim());
  return {
    type: 'code',
    text: text ? [{ type: 'text', text }] : [],
    ...(language ? { language } : {}),
    ...(info ? { info } : {}),
    source: reader.source(token),
  };
}
