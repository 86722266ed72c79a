import { pageAddress } from '../../../shared/blocks/page-address.ts';
import type { Block } from '../../../shared/document/block.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Run } from '../../../shared/document/run.ts';
import { plainText } from '../../../shared/document/text.ts';
import { walk } from '../../../shared/document/walk.ts';

/** Every word of a page that a reader sees, in reading order, without what each format does with blanks. */
export function wordsOf(document: Document): string {
  return [...walk(document.blocks)].flatMap(textsOf).join(' ').replace(/\s+/gu, ' ').trim();
}

function textsOf(block: Block): string[] {
  const { text, caption, cells, title, expression, url, icon, kind, target } = block as {
    text?: Run[];
    caption?: Run[];
    cells?: Run[][];
    title?: string;
    expression?: string;
    url?: string;
    icon?: unknown;
    kind?: string;
    target?: string;
  };
  const shown = caption && plainText(caption).trim() !== '' ? plainText(caption) : url && !kind ? url : '';
  const address = target === undefined ? '' : pageAddress(target);
  const embedded = block.type === 'opaque' && typeof block.data.url === 'string' ? block.data.url : '';
  const all = [
    typeof icon === 'string' && block.type === 'callout' ? icon : '',
    plainText(text),
    ...(cells ?? []).map(plainText),
    title,
    expression,
  ];
  return [...all, shown, address, embedded].filter((words): words is string => typeof words === 'string');
}
