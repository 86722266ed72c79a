import type { Document } from '../../document/document.ts';
import { walk } from '../../document/walk.ts';
import { itemsOfBlocks, itemsOfText } from '../structure/items.ts';
import { TAGS } from '../tags/index.ts';
import type { Program } from './program.ts';

/** Notes which names a template gives a value anywhere, so that a loop may use what its end assigns. */
export function countAssigned({ blocks }: Document, { assigned }: Program): void {
  for (const block of walk(blocks)) {
    const texts = block.type === 'table_row' ? block.cells : [block.text ?? []];
    for (const item of [...itemsOfBlocks([block]), ...texts.flatMap(text => itemsOfText(text))]) {
      if (item.kind !== 'tag' || !TAGS.get(item.name)?.assigns) continue;
      const name = /[\p{L}_][\p{L}\p{N}\p{M}_-]*/u.exec(item.args.text)?.[0];
      if (name !== undefined) assigned.set(name, (assigned.get(name) ?? 0) + 1);
    }
  }
}
