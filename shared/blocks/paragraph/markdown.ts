import { colorName, parseColor } from '../../richtext/color.ts';
import { openTag } from '../../richtext/tag.ts';
import { fromFirstText, takeFirstText } from '../first-text.ts';
import { imageFrom } from '../image/alone.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { printContainer, printText } from '../print-text.ts';
import type { ParagraphBlock } from './shape.ts';

/** Words between blank lines; `<p>` where it has a colour or children, `<p />` where it has no words. */
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
    p: {
      attributes: ['color'],
      whole: true,
      read: (tag, { blocks, source, text }) => {
        const color = parseColor(tag.attributes.color);
        if (text || ('color' in tag.attributes && !color)) return null;
        const first = takeFirstText(blocks);
        return {
          type: 'paragraph',
          ...fromFirstText(first),
          ...(color ? { color } : {}),
          source: { ...source, text: first.segments },
        };
      },
    },
  },
  print: (block, printer) => {
    const color = colorName(block.color);
    if (color || block.children?.length) {
      if (block.text.length > 0 || block.children?.length) return printContainer('p', { color }, block, printer);
    }
    if (block.text.length === 0 && !block.mark) return [openTag('p', { color }, true)];
    return [printText(block, printer)];
  },
};
