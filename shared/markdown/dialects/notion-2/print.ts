import type { BlockPrinter } from '../../../blocks/markdown-form.ts';
import { indent } from '../../../blocks/print-text.ts';
import type { Block } from '../../../document/block.ts';
import type { Run } from '../../../document/run.ts';
import { openTag } from '../../../richtext/tag.ts';
import type { Addresses } from '../addresses.ts';
import { PRINT } from './forms.ts';
import { type Group, groupsOf } from './lists.ts';
import { createTagParser } from './parser.ts';
import { type At, printText, readsBack } from './print-text.ts';

type Item = Extract<Block, { type: 'bulleted_list_item' | 'numbered_list_item' | 'to_do' }>;

const parser = createTagParser();

/** Prints blocks that the dialect can hold (`inDialect`), with blank lines between them. */
export const printTagged = (blocks: readonly Block[], addresses: Addresses): string[] =>
  new TagPrinter(addresses).blocks(blocks);

/** What the forms of blocks ask of the printer. */
export class TagPrinter implements BlockPrinter {
  readonly addresses: Addresses;
  level: BlockPrinter['level'];
  /** Of no use here: lists are numbered as a whole. */
  number: BlockPrinter['number'] = { value: 1, delimiter: '.', place: 'first', plain: true };

  constructor(addresses: Addresses) {
    this.addresses = addresses;
  }

  inline(runs: readonly Run[], at: At = 'start'): string {
    return printText(runs, at, this.addresses, parser);
  }

  /** `![alt](url)`, or nothing where that would not be the picture again. */
  picture(url: string, alt: string): string | null {
    const picture: Run[] = [{ type: 'image', url, alt }];
    const printed = this.inline(picture, 'inside');
    return readsBack(printed, picture, 'inside', parser) ? printed : null;
  }

  /** The lines of siblings, with a blank line between them unless they are tags that belong together. */
  blocks(blocks: readonly Block[], level?: BlockPrinter['level']): string[] {
    const isTight = level === 'tabs' || blocks.every(({ type }) => type === 'column');
    const lines: string[] = [];
    let delimiter: '.' | ')' = ')';
    for (const group of groupsOf(blocks)) {
      if (lines.length > 0 && !isTight) lines.push('');
      // Two numbered lists that touch would be one, so their delimiters differ.
      delimiter = delimiter === '.' ? ')' : '.';
      if (group.blocks[0]!.type !== 'numbered_list_item') delimiter = ')';
      for (const line of this.group(group, delimiter, level)) lines.push(line);
    }
    return lines;
  }

  private group({ kind, blocks }: Group, delimiter: '.' | ')', level: BlockPrinter['level']): string[] {
    if (kind === 'plain list') return this.list(blocks as Item[], delimiter);
    const lines = blocks.flatMap(block => {
      this.level = level;
      return PRINT[block.type]!(block as never, this);
    });
    if (kind === 'block') return lines;
    const [first] = blocks;
    if (first!.type !== 'numbered_list_item') return ['<ul>', ...lines, '</ul>'];
    const type = first!.format === 'letters' ? 'a' : first!.format === 'roman' ? 'i' : '1';
    return [openTag('ol', { type }), ...lines, '</ol>'];
  }

  private list(items: readonly Item[], delimiter: '.' | ')'): string[] {
    const [first] = items;
    let number = first?.type === 'numbered_list_item' ? (first.start ?? 1) : 0;
    return items.flatMap(item => {
      const marker = item.type === 'numbered_list_item' ? `${number++}${delimiter} ` : '- ';
      const tick = item.type === 'to_do' ? (item.checked ? '[x] ' : '[ ] ') : '';
      const words = item.text.length === 0 ? '' : this.inline(item.text, 'start');
      const [line, ...more] = words.split('\n');
      const under = item.children?.length ? this.blocks(item.children) : [];
      const head = line === '' ? (marker + tick).trimEnd() : marker + tick + line;
      // Only a list that begins with words and with 1 may follow a text directly.
      const gap = head !== marker.trimEnd() && under.length > 0 && !/^(?:[-+*]|1[.)]) /.test(under[0]!) ? [''] : [];
      return [head, ...indent([...more, ...gap, ...under], ' '.repeat(marker.length))];
    });
  }
}
