import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { equalBlock, equalHead } from '../../document/equal.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import { guidanceOf, isGuidance, strippedOf } from './guidance.ts';
import { withOwnSections } from './own-sections.ts';
import { partners, partnersOfRenderings } from './partners.ts';
import { type Section, sectionsOf } from './sections.ts';

/** Three versions of a page: as it was made, as it is now, and as its template would make it today. */
export interface Versions {
  base: Document;
  local: Document;
  remote: Document;
}

/** What is settled in favour of the author before the versions are merged. */
export interface Settled extends Versions {
  /** Headings that the template has no more, and that stay because the author wrote below them. */
  kept: string[];
  /** Headings that the author took off the page and that the template changed: they stay away. */
  leftOut: string[];
}

/**
 * Settles what a merge of two equals would not: between a template and the author, the author wins. Only the two
 * renderings are changed, never the page, so that nothing the author wrote can be lost by it.
 *
 * ```
 * as made                       the page now          the template's new version    settled
 * - *What is on your mind?*     - Ship the import     - *What is on your mind now?* guidance that was replaced is gone
 * ## Growth, - *One line*       (taken off)           ## Growth, - *Two lines*      it stays away
 * ## Mood, - Ana: *one word*    ## Mood, - Ana: fine  (no more)                     the heading stays with its words
 * ```
 */
export function settleAuthor({ base, local, remote }: Versions): Settled {
  const sides: Sides = { now: partners(base, local), next: partnersOfRenderings(base, remote) };
  const inBase = sectionsOf(base.blocks);
  const gone = inBase.filter(section => isGone(section, sides));
  const kept = inBase.filter(section => isWrittenIn(section, sides, local));
  const drop = dropped(base, remote, gone, sides);
  const strip = stripped(base, sides);
  const own = new Set(kept.flatMap(section => ownBlocks(section, sides)));
  const settled = (blocks: readonly Block[]): Block[] =>
    mapSame(blocks, block => (drop.has(block) || own.has(block) ? null : withStripped(block, strip.get(block))));
  const was = new Map([...sides.now].map(([block, here]) => [here, block]));
  const isOwn = (block: Block): boolean => !was.has(block);
  const [inBoth, inNext] = [
    (block: Block) => was.get(block),
    (block: Block) => sides.next.get(was.get(block) ?? block),
  ];
  const anchored = {
    base: withOwnSections(local.blocks, { blocks: base.blocks, partner: inBoth }, isOwn),
    remote: withOwnSections(local.blocks, { blocks: remote.blocks, partner: inNext }, isOwn),
  };
  return {
    base: { ...base, blocks: settled(anchored.base) },
    local,
    remote: { ...remote, blocks: settled(anchored.remote) },
    kept: kept.map(headingOf),
    leftOut: gone.filter(section => isChanged(section, remote, sides)).map(headingOf),
  };
}

/** Which block of the page as it was made is which now, and which in the new version. */
interface Sides {
  now: ReadonlyMap<Block, Block>;
  next: ReadonlyMap<Block, Block>;
}

const headingOf = ({ heading }: Section): string => plainText(heading.text).trim();

/** The author took the heading and all below it off the page. */
const isGone = ({ heading, blocks }: Section, { now }: Sides): boolean =>
  [...walk([heading, ...blocks])].every(block => !now.has(block));

/** The template has the heading no more, and the author wrote below it. */
function isWrittenIn({ heading, blocks }: Section, { now, next }: Sides, local: Document): boolean {
  const here = now.get(heading);
  const section = here && !next.has(heading) && sectionsOf(local.blocks).find(one => one.heading === here);
  if (!section) return false;
  const made = new Set(
    blocks.filter(block => now.has(block) && equalBlock(block, now.get(block)!)).map(b => now.get(b)),
  );
  return section.blocks.some(block => !made.has(block));
}

/** Of a section that stays: what was the template's is the author's now, but for guidance that nobody replaced. */
const ownBlocks = ({ heading, blocks }: Section, { next }: Sides): Block[] => [
  heading,
  ...[...walk(blocks)].filter(block => !next.has(block) && !isGuidance(block)),
];

/** Blocks of both renderings that the author took off the page, with all that stands in or below them. */
function dropped(base: Document, remote: Document, gone: readonly Section[], { now, next }: Sides): Set<Block> {
  const drop = new Set<Block>();
  const both = (block: Block): void => {
    drop.add(block);
    const other = next.get(block);
    if (other) drop.add(other);
  };
  for (const block of walk(base.blocks)) if ([...walk([block])].every(one => !now.has(one))) both(block);
  const inRemote = sectionsOf(remote.blocks);
  for (const { heading } of gone) {
    const there = inRemote.find(section => section.heading === next.get(heading));
    for (const block of there?.blocks ?? []) drop.add(block);
  }
  // What the author has kept stays, wherever the template has moved it.
  for (const [block, there] of next) if (now.has(block)) drop.delete(there);
  return drop;
}

/** For blocks of both renderings whose guidance was replaced: the guidance that still stands on the page. */
function stripped(base: Document, { now, next }: Sides): Map<Block, ReadonlySet<string>> {
  const strip = new Map<Block, ReadonlySet<string>>();
  for (const block of walk(base.blocks)) {
    const here = now.get(block);
    if (!here) continue;
    const left = guidanceOf(here);
    if ([...guidanceOf(block)].every(words => left.has(words))) continue;
    strip.set(block, left);
    const there = next.get(block);
    if (there) strip.set(there, left);
  }
  return strip;
}

/** `null` for a block that said nothing but the guidance that was replaced. */
function withStripped(block: Block, left: ReadonlySet<string> | undefined): Block | null {
  if (!left) return block;
  const stripped = strippedOf(block, left);
  return isGuidance(block) && !equalHead(block, stripped) ? null : stripped;
}

/** Whether the new version would say anything else in a section, or says it no more. */
function isChanged({ heading, blocks }: Section, remote: Document, { next }: Sides): boolean {
  const there = sectionsOf(remote.blocks).find(section => section.heading === next.get(heading));
  if (!there) return false;
  return blocks.length !== there.blocks.length || blocks.some((block, i) => !equalBlock(block, there.blocks[i]!));
}

/** As `mapBlocks`, but `change` is given the very blocks of the tree. */
function mapSame(blocks: readonly Block[], change: (block: Block) => Block | null): Block[] {
  const changed = new Map<Block, Block | null>();
  for (const block of walk(blocks)) changed.set(block, change(block));
  const again = (list: readonly Block[]): Block[] =>
    list.flatMap(block => {
      const made = changed.get(block);
      if (!made) return [];
      return made.children ? [{ ...made, children: again(made.children) } as Block] : [made];
    });
  return again(blocks);
}
