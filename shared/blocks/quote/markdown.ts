import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { pushRun } from '../../document/text.ts';
import { colorName, parseColor } from '../../richtext/color.ts';
import { ALERTS } from '../alerts.ts';
import { type FirstText, fromFirstText, takeFirstText, withoutPlaceholder } from '../first-text.ts';
import type { BlockPrinter, MarkdownForm } from '../markdown-form.ts';
import { indent, printContainer, printText } from '../print-text.ts';
import type { QuoteBlock } from './shape.ts';

/**
 * `> text`. A quote that begins with `[!NOTE]` (and the other four of GitHub) is a callout, with `[!PRIVATE]` in any case it
 * is private; whatever else stands on the line of `[!PRIVATE]` is private too.
 */
export const quote: MarkdownForm<QuoteBlock> = {
  tokens: {
    blockquote_open: (reader, token) => {
      const source = reader.source(token);
      const first = takeFirstText(reader.blocks('blockquote_close', { kind: 'quote', line: token.map![0] }));
      const alert = reader.begins(first.segments, '[!') ? takeAlert(first, firstLine(first)) : null;
      const { block, text } = alert ?? { block: { type: 'quote' } as const, text: first };
      return { ...block, ...fromFirstText(text), source: { ...source, text: text.segments } } as Block;
    },
  },
  tags: {
    quote: {
      attributes: ['color'],
      read: (tag, { blocks, source }) => {
        const color = parseColor(tag.attributes.color);
        if (!color) return null;
        const first = takeFirstText(blocks);
        return { type: 'quote', ...fromFirstText(first), color, source: { ...source, text: first.segments } };
      },
    },
  },
  print: (block, printer) =>
    block.color
      ? printContainer('quote', { color: colorName(block.color) }, block, printer)
      : indent(quoted(block, printer), '> '),
};

/** The lines inside a quote: its text, then its children. */
export function quoted(block: Block & { text: Run[] }, printer: BlockPrinter, head: string[] = []): string[] {
  const first = block.children?.[0];
  const bare =
    block.text.length === 0 &&
    !block.mark &&
    block.children?.length &&
    first?.type !== 'paragraph' &&
    first?.type !== 'comment';
  const text = bare ? [] : [printText(block, printer)];
  const children = block.children?.length ? printer.blocks(block.children) : [];
  const gap = children.length > 0 && (text.length > 0 || head.length > 0) ? [''] : [];
  return [...head, ...text, ...gap, ...children];
}

const firstLine = (first: FirstText): string => (first.text[0]?.type === 'text' ? first.text[0].text : '');

/** The marker stands alone on the first line; only `[!PRIVATE]` may have words behind it. */
function takeAlert(first: FirstText, line: string): { block: object; text: FirstText } | null {
  const [marker, word] = /^\[!([A-Za-z]+)\](?: |$)/.exec(line) ?? [];
  if (marker === undefined || word === undefined) return null;
  const name = word.toUpperCase();
  const rest = withoutStart(first, marker.length);
  if (name === 'PRIVATE') return { block: { type: 'private' }, text: rest };
  const written = first.segments[0];
  const alone = written ? written.end - written.start <= marker.trimEnd().length : line === marker;
  const alert = ALERTS[name];
  return alert && alone ? { block: { type: 'callout', ...alert }, text: rest } : null;
}

function withoutStart(first: FirstText, length: number): FirstText {
  const [run, ...others] = first.text;
  const text: Run[] = [];
  if (run?.type === 'text') pushRun(text, { ...run, text: run.text.slice(length).trimStart() });
  for (const other of others) pushRun(text, other);
  const [line, ...lines] = first.segments;
  const start = line ? Math.min(line.start + length, line.end) : 0;
  const segments = line && start < line.end ? [{ start, end: line.end }, ...lines] : lines;
  return {
    ...first,
    text,
    segments,
    children: text.length === 0 ? withoutPlaceholder(first.children) : first.children,
  };
}
