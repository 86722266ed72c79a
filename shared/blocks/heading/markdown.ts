import type { Token } from 'markdown-it';
import { colorName, parseColor } from '../../richtext/color.ts';
import { printLineMark } from '../../richtext/line-mark.ts';
import { openTag } from '../../richtext/tag.ts';
import type { BlockPrinter, BlockReader, MarkdownForm, TagForm } from '../markdown-form.ts';
import type { HeadingBlock } from './shape.ts';

/**
 * `## Title`, underlined where the file does so; `<h2 color>` with a colour; a heading that folds is a `<details heading>`
 * (see `toggle`).
 */
export const heading: MarkdownForm<HeadingBlock> = {
  tokens: { heading_open: readHeading },
  tags: Object.fromEntries(([1, 2, 3, 4, 5, 6] as const).map(level => [`h${level}`, headingTag(level)])),
  print: (block, printer) => {
    if (block.toggleable) {
      const attributes = { heading: `h${block.level}`, color: colorName(block.color) };
      return [openTag('details', attributes), ...foldedLines(block, printer), '</details>'];
    }
    if (block.children?.length) return null;
    const words = printer.inline(block.text, 'inside');
    const mark = block.mark ? printLineMark(block.mark) : '';
    if (block.color)
      return [`${openTag(`h${block.level}`, { color: colorName(block.color) })}${words}${mark}</h${block.level}>`];
    if (block.style?.underlined && block.level <= 2 && mark === '') {
      const line = printer.inline(block.text);
      if (line !== '' && !line.includes('\n'))
        return [line, (block.level === 1 ? '=' : '-').repeat(Math.max(3, line.length))];
    }
    return [['#'.repeat(block.level), withoutClosing(words), mark].filter(Boolean).join(' ')];
  },
};

/** `# C #` would lose its last sign: there it closes the heading. */
export const withoutClosing = (words: string): string => words.replace(/(^|\s)(#+)$/, '$1\\$2');

/** The summary and the children of what folds. */
export function foldedLines(block: Pick<HeadingBlock, 'text' | 'children' | 'mark'>, printer: BlockPrinter): string[] {
  const words = printer.inline(block.text, 'inside') + (block.mark ? printLineMark(block.mark) : '');
  const children = block.children?.length ? ['', ...printer.blocks(block.children)] : [];
  return [`<summary>${words}</summary>`, ...children, ''];
}

function readHeading(reader: BlockReader, token: Token): HeadingBlock {
  const { runs, segments, mark } = reader.text(reader.take('inline')!);
  reader.take('heading_close');
  const level = Number(token.tag.slice(1)) as HeadingBlock['level'];
  return { type: 'heading', level, text: runs, source: reader.source(token, segments), ...(mark ? { mark } : {}) };
}

function headingTag(level: HeadingBlock['level']): TagForm {
  return {
    attributes: ['color'],
    whole: true,
    read: (tag, { text, source }) => {
      const color = parseColor(tag.attributes.color);
      if (!text || !color) return null;
      const mark = text.mark ? { mark: text.mark } : {};
      return { type: 'heading', level, text: text.runs, color, source: { ...source, text: text.segments }, ...mark };
    },
  };
}
