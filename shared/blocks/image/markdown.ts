import { plainText } from '../../document/text.ts';
import type { MarkdownForm } from '../markdown-form.ts';
import type { ImageBlock } from './shape.ts';

/** `![caption](url "title")`, alone in its paragraph. It is read there: see `paragraph`. */
export const image: MarkdownForm<ImageBlock> = {
  print: (block, printer) => {
    const plain = (block.caption ?? []).every(run => run.type === 'text' && Object.keys(run).length === 2);
    if (block.kind || !plain) return null;
    const title = block.title === undefined ? {} : { title: block.title };
    return [printer.inline([{ type: 'image', url: block.url, alt: plainText(block.caption), ...title }], 'start')];
  },
};
