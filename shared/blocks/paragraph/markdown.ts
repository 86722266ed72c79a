import { colorName, parseColor } from '../../richtext/color.ts';
import { openTag, type Tag } from '../../richtext/tag.ts';
import { fromFirstText, takeFirstText } from '../first-text.ts';
import { printIcon, readTagIcon } from '../icon.ts';
import { imageFrom } from '../image/alone.ts';
import type { MarkdownForm, TagContent } from '../markdown-form.ts';
import { printContainer, printText } from '../print-text.ts';
import type { ParagraphBlock } from './shape.ts';

/**
 * Words between blank lines; `<p>` where it has a colour or children, `<p />` where it has no words, `<tab>` where it is
 * one of the tabs of `<tabs>`.
 */
export const paragraph: MarkdownForm<ParagraphBlock> = {
  tokens: {
    paragraph_open: (reader, token) => {
      const { runs, segments, mark } = reader.text(reader.take('inline')!);
      reader.take('paragraph_close');
      const source = reader.source(token, segments);
      return imageFrom(runs, source) ?? { type: 'paragraph', text: runs, source, ...(mark ? { mark } : {}) };
    },
  },
  tags: {
    p: { attributes: ['color', 'icon'], whole: true, read: readTag },
    tab: { attributes: ['color', 'icon'], whole: true, read: readTag },
  },
  print: (block, printer) => {
    const attributes = { icon: printIcon(block.icon), color: colorName(block.color) };
    if (printer.level === 'tabs') return printContainer('tab', attributes, block, printer);
    const empty = block.text.length === 0 && !block.children?.length;
    if (empty && (!block.mark || block.color || block.icon)) return [openTag('p', attributes, true)];
    if (block.color || block.icon || block.children?.length) return printContainer('p', attributes, block, printer);
    return [printText(block, printer)];
  },
};

function readTag(tag: Tag, { blocks, source, text }: TagContent): ParagraphBlock | null {
  const color = parseColor(tag.attributes.color);
  const icon = readTagIcon(tag.attributes.icon);
  if ((text && tag.name === 'p') || ('color' in tag.attributes && !color) || icon === null) return null;
  const first = text ? { text: text.runs, children: blocks, segments: text.segments } : takeFirstText(blocks);
  return {
    type: 'paragraph',
    ...fromFirstText(first),
    ...(icon === undefined ? {} : { icon }),
    ...(color ? { color } : {}),
    source: { ...source, text: first.segments },
  };
}
