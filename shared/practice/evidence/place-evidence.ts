import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { sayDay } from '../../template/dates/words.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { PRIVATE_FOLDER } from '../private-folder.ts';
import { changeSection } from '../sections/change-section.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import type { Offer } from './evidence-for.ts';

/**
 * A line as it will stand: its words, the day and where it comes from. Where somebody reads it who can't read the source,
 * the source's title and link stay behind.
 *
 * ```
 * - Support asked 40 % less. ([Invoice import, 5 October 2026](Invoice%20import.md))
 * - Asked Legal herself and moved the date. (12 May 2026)
 * ```
 *
 * @param from the path of the page that it is written into, from which a link to a file is reckoned; for a draft, from where it
 *   will be once it is shared
 */
export function evidenceLine(offer: Offer, from: string): Extract<Block, { type: 'bulleted_list_item' }> {
  const day = offer.date === undefined ? '' : sayDay(offer.date, '');
  const link =
    offer.link ?? (offer.path === undefined ? undefined : relative(from.replace(`${PRIVATE_FOLDER}/`, ''), offer.path));
  const source = [offer.title, day].filter(Boolean).join(', ');
  const runs: Run[] = [{ type: 'text', text: offer.text }];
  if (offer.open) {
    const words: Run = { type: 'text', text: source, ...(link === undefined ? {} : { link }) };
    runs.push({ type: 'text', text: ' (' }, words, { type: 'text', text: ')' });
  } else if (day !== '') runs.push({ type: 'text', text: ` (${day})` });
  return { type: 'bulleted_list_item', text: runs };
}

/** The way from one file to another, as a link. */
function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].map(encodeURIComponent).join('/');
}

/**
 * The page with lines at the end of one of its sections. Items that hold nothing but a hint make room for them.
 *
 * @returns nothing where the page has no heading of this section
 */
export function withLines(
  blocks: readonly Block[],
  section: string,
  lines: readonly Block[],
  headings: SectionHeadings,
  hints?: Hints,
): Block[] | undefined {
  return changeSection(blocks, headings, section, inside => added(inside, lines, hints));
}

function added(blocks: readonly Block[], lines: readonly Block[], hints: Hints | undefined): Block[] {
  const kept = blocks.filter(block => !isEmptyItem(block, hints));
  const at = kept.findLastIndex(({ type }) => ITEMS.has(type)) + 1;
  return kept.toSpliced(at === 0 ? kept.length : at, 0, ...lines);
}

const ITEMS: ReadonlySet<string> = new Set(['bulleted_list_item', 'numbered_list_item']);

const isEmptyItem = (block: Block, hints: Hints | undefined): boolean =>
  ITEMS.has(block.type) && !block.children?.length && plainText(ownWords(block.text, hints)).trim() === '';
