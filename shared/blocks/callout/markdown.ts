import { colorName, parseColor } from '../../richtext/color.ts';
import { ALERTS } from '../alerts.ts';
import { fromFirstText, takeFirstText } from '../first-text.ts';
import { printIcon, readTagIcon } from '../icon.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { indent, printContainer } from '../print-text.ts';
import { quoted } from '../quote/markdown.ts';
import type { CalloutBlock } from './shape.ts';

/** One of GitHub's five alerts where icon and colour are theirs, else `<callout icon="💡" color="gray_bg">`. */
export const callout: MarkdownForm<CalloutBlock> = {
  tags: {
    callout: {
      attributes: ['icon', 'color'],
      read: (tag, { blocks, source }) => {
        const color = parseColor(tag.attributes.color);
        const icon = readTagIcon(tag.attributes.icon);
        if (('color' in tag.attributes && !color) || icon === null) return null;
        const first = takeFirstText(blocks);
        return {
          type: 'callout',
          ...fromFirstText(first),
          ...(icon === undefined ? {} : { icon }),
          ...(color ? { color } : {}),
          source: { ...source, text: first.segments },
        };
      },
    },
  },
  print: (block, printer) => {
    const alert = Object.entries(ALERTS).find(([, { icon, color }]) => icon === block.icon && color === block.color);
    if (alert) return indent(quoted(block, printer, [`[!${alert[0]}]`]), '> ');
    const icon = printIcon(block.icon);
    return printContainer('callout', { icon, color: colorName(block.color) }, block, printer);
  },
};
