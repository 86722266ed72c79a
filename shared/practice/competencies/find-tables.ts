import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Person } from '../../template/index.ts';
import { normalised } from '../promises/promise-id.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import { personNamed } from './person-named.ts';

/** A table of a page, with the section that it stands in and whose it is. */
export interface FoundTable {
  table: Extract<Block, { type: 'table' }>;
  section?: string;
  /** Of whom the nearest heading, line or toggle around it speaks. */
  person?: Person;
}

/**
 * The tables of a page. A published part stands below its owner's mark, and so a table in it is theirs; one under a heading
 * with a name is that person's.
 *
 * ```
 * <summary>Ana Lopes is ready `9f86…`</summary>     ## Ratings
 * ## Ratings                                        ### Ana
 * | User insight | … |                              | User insight | … |
 * ```
 *
 * @param people of the page; nobody else is looked for
 */
export function findTables(
  blocks: readonly Block[],
  headings: SectionHeadings,
  people: readonly Person[],
  around: Omit<FoundTable, 'table'> = {},
): FoundTable[] {
  const found: FoundTable[] = [];
  let here = around;
  let level = 0;
  for (const block of blocks) {
    if (block.type === 'private') continue;
    const words = plainText(block.text).trim();
    const person = words === '' ? undefined : personNamed(words, people);
    if (block.type === 'heading') {
      const section = headings.get(normalised(words));
      if (section !== undefined) [here, level] = [{ ...around, section }, block.level];
      else if (block.level <= level) [here, level] = [around, 0];
      if (section === undefined && person) here = { ...here, person };
    } else if (block.type === 'paragraph' && person && words.length <= person.name.length + 1)
      here = { ...here, person };
    if (block.type === 'table') found.push({ ...here, table: block });
    else if (block.children)
      found.push(...findTables(block.children, headings, people, person ? { ...here, person } : here));
  }
  return found;
}
