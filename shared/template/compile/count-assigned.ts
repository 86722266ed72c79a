import type { Document } from '../../document/document.ts';
import { walk } from '../../document/walk.ts';
import { itemsOfBlocks, itemsOfText } from '../structure/items.ts';
import { TAGS } from '../tags/index.ts';
import type { Names } from './names.ts';

/** Notes which names a template gives a value anywhere, so that a loop may use what its end assigns. */
export function countAssigned({ blocks }: Document, { assigned, counted }: Names): void {
  for (const block of walk(blocks)) {
    const texts = block.type === 'table_row' ? block.cells : [block.text ?? []];
    for (const item of [...itemsOfBlocks([block]), ...texts.flatMap(text => itemsOfText(text))]) {
      if (item.kind !== 'tag') continue;
      const { assigns = false, counts = false } = TAGS.get(item.name) ?? {};
      if (!assigns && !counts) continue;
      const name = /[\p{L}_][\p{L}\p{N}\p{M}_-]*/u.exec(item.args.text)?.[0];
      if (name === undefined) continue;
      if (counts) counted.add(name);
      else assigned.set(name, (assigned.get(name) ?? 0) + 1);
    }
  }
}
