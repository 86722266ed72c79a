import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { walk } from '../../document/walk.ts';
import { splitMarkup } from '../structure/markup.ts';
import { TAGS } from '../tags/index.ts';
import type { Names } from './names.ts';

/** Notes which names a template gives a value anywhere, so that a loop may use what its end assigns. */
export function countAssigned({ blocks }: Document, { assigned, counted }: Names): void {
  // Few tags give a name a value, and only those are taken apart here.
  const giving = [...TAGS.values()].filter(({ assigns, counts }) => assigns || counts);
  for (const markup of markupOf(blocks)) {
    if (!giving.some(({ name }) => markup.includes(name))) continue;
    for (const item of splitMarkup({ text: markup, offset: 0 })) {
      if (item.kind !== 'tag') continue;
      const { assigns = false, counts = false } = TAGS.get(item.name) ?? {};
      const name = assigns || counts ? NAME.exec(item.args.text)?.[0] : undefined;
      if (name === undefined) continue;
      if (counts) counted.add(name);
      else assigned.set(name, (assigned.get(name) ?? 0) + 1);
    }
  }
}

const NAME = /[\p{L}_][\p{L}\p{N}\p{M}_-]*/u;

/** The source of every line of tags and of every hole. */
function* markupOf(blocks: readonly Block[]): Generator<string> {
  for (const block of walk(blocks)) {
    if (block.type === 'tag') yield block.markup;
    const texts = block.type === 'table_row' ? block.cells : [block.text ?? []];
    for (const run of texts.flat()) if (run.type === 'hole') yield run.markup;
  }
}
