import type { Fate } from '../blocks/notion-form.ts';
import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import type { Marks, Run } from '../document/run.ts';
import { linkForNotion } from '../richtext/notion/link.ts';
import { isWritable } from '../richtext/notion/write-rich-text.ts';
import { fateOf } from './fate.ts';
import { isLong } from './long-text.ts';

/** What becomes of one block when the page is published. */
export interface FidelityRow {
  /** Where it stands, by index at each level from the top. */
  path: number[];
  type: string;
  kept: 'whole' | Fate['kept'];
  /** Why it is not kept whole; absent where it is. */
  reason?: string;
  block: Block;
}

/**
 * Block by block, what Notion will have of a document: shown before the first publish.
 *
 * @param around what is known of the folder that it lies in: which links lead to pages, and which files can be sent along
 * @example
 * fidelity(doc(h(6, 'Deep')))[0] // { path: [0], type: 'heading', kept: 'changed', reason: "Notion's deepest heading is level 4.", block: … }
 */
export function fidelity(document: Document, around: Surroundings = NOTHING): FidelityRow[] {
  return rowsOf(document.blocks, around, []);
}

/** What is known of the folder that a document lies in. */
export interface Surroundings {
  /** Whether a link leads to a page that Notion has. */
  leads(link: string): boolean;
  /** Whether a file is brought to Notion (`true`), or why it is not; `undefined` where nothing is known of it. */
  shows(url: string): true | string | undefined;
}

const NOTHING: Surroundings = { leads: () => false, shows: () => undefined };

function rowsOf(blocks: readonly Block[], around: Surroundings, above: readonly number[], lost?: Fate): FidelityRow[] {
  return blocks.flatMap((block, i) => {
    const path = [...above, i];
    const fate = lost ?? fateIn(block, around) ?? changeOf(block, around);
    const row: FidelityRow = {
      path,
      type: block.type,
      kept: fate?.kept ?? 'whole',
      ...(fate && { reason: fate.reason }),
      block,
    };
    // What is under a block that is not sent is not sent either.
    const below = fate && fate.kept !== 'changed' ? fate : undefined;
    return [row, ...rowsOf(block.children ?? [], around, path, below)];
  });
}

function fateIn(block: Block, around: Surroundings): Fate | undefined {
  const shown = 'url' in block && !('kind' in block && block.kind !== undefined) ? around.shows(block.url) : undefined;
  if (typeof shown === 'string') return { kept: 'here only', reason: shown };
  return shown ? undefined : fateOf(block);
}

function changeOf(block: Block, around: Surroundings): Fate | undefined {
  for (const text of textsOf(block)) {
    if (isLong(text))
      return { kept: 'changed', reason: 'It is longer than Notion takes in one block, and goes on in a second.' };
    for (const run of text) {
      const reason = (RUN_CHANGES[run.type] as (run: Run) => string | undefined)(run) ?? linkChange(run, around);
      if (reason !== undefined) return { kept: 'changed', reason };
    }
  }
  return undefined;
}

/** One row a kind of run: what Notion won't have of it. */
const RUN_CHANGES: { [K in Run['type']]: (run: Extract<Run, { type: K }>) => string | undefined } = {
  text: () => undefined,
  mention: () => undefined,
  date: () => undefined,
  equation: () => undefined,
  hole: () => undefined,
  opaque: run => (isWritable(run) ? undefined : 'Only Notion itself makes such a mention; it is sent as a link.'),
  image: () => 'Notion has no pictures within a text; its description is sent as a link.',
  raw: run => `Notion has no HTML; ${run.markdown} stays here.`,
};

/** A path to a file that may become a page. */
const PAGE_FILE = /^(?![a-z][a-z0-9+.-]*:|[/#])[^#?]*\.(?:md|markdown)(?:#.*)?$/i;

function linkChange(marks: Marks, around: Surroundings): string | undefined {
  if (marks.link !== undefined && linkForNotion(marks.link) === undefined && !around.leads(marks.link)) {
    return PAGE_FILE.test(marks.link)
      ? `${marks.link} has no page in Notion yet; the words are sent without the link, which comes once it has one.`
      : `Notion takes no link to ${marks.link}; its words are sent without it.`;
  }
  return marks.linkTitle === undefined ? undefined : 'Notion has no titles of links; it stays here.';
}

function textsOf(block: Block): Run[][] {
  if (block.type === 'table_row') return block.cells;
  const caption = 'caption' in block ? block.caption : undefined;
  return [...(block.text ? [block.text] : []), ...(caption ? [caption] : [])];
}
