import { plainText } from '../../document/text.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import { mediaTag, printMedia } from '../media-form.ts';
import type { ImageBlock } from './shape.ts';

/**
 * `![caption](url "title")`, alone in its paragraph, which is where it is read: see `paragraph`. A caption with marks, a
 * picture that lies with Notion and a name take `<image source="…">caption</image>`.
 */
export const image: MarkdownForm<ImageBlock> = {
  tags: { image: mediaTag('image') },
  print: (block, printer) => {
    const plain = (block.caption ?? []).every(run => run.type === 'text' && Object.keys(run).length === 2);
    const title = block.title === undefined ? {} : { title: block.title };
    if (plain && block.kind === undefined && block.name === undefined) {
      return [printer.inline([{ type: 'image', url: block.url, alt: plainText(block.caption), ...title }], 'start')];
    }
    return block.title === undefined ? printMedia(block, printer) : null;
  },
};
