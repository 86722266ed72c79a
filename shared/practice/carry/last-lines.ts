import type { Block } from '../../document/block.ts';
import type { Context, EarlierPage, Person } from '../../template/index.ts';
import type { Hints } from '../hints.ts';
import type { PageRecord } from '../page-record.ts';
import { dayOn, lineHistory } from '../promises/history.ts';
import { sectionBlocks } from '../sections/section-blocks.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import { linesOf } from './lines-of.ts';

export type LastLines = NonNullable<NonNullable<Context['carried']>['last']>;

interface Asked {
  /** The ids of the sections. */
  sections: readonly string[];
  headings: SectionHeadings;
  people: readonly Person[];
  hintsOn: (page: PageRecord) => Hints | undefined;
}

/**
 * The lines that stand in sections of the newest page, each with its age: what was there on earlier pages, too, is known by its
 * identity or by its words.
 *
 * @param pages of one kind for the same people, oldest first
 * @param blocksOf where to look: on the page, or in my own part of it
 * @example
 * lastLines(pages, { sections: ['stay-plan'], … }, page => page.document.blocks) // { 'stay-plan': [{ text: 'two days a week …', open: true, … }] }
 */
export function lastLines(
  pages: readonly PageRecord[],
  { sections, headings, people, hintsOn }: Asked,
  blocksOf: (page: PageRecord) => readonly Block[],
): LastLines {
  const parts = new Map(pages.map(page => [page, sectionBlocks(blocksOf(page), headings)]));
  return Object.fromEntries(
    sections.map(section => {
      const history = lineHistory(pages, page =>
        linesOf(parts.get(page)!.get(section) ?? [], { people, day: dayOn(page), hints: hintsOn(page) }),
      );
      return [section, history.newest.map(({ state, ...line }) => ({ ...line, open: state === 'open' }))];
    }),
  );
}

const EARLIER = 6;

/**
 * The last six pages, the newest first, each with what stood in its sections that day.
 *
 * @example
 * earlierPages(pages, { sections: ['how-it-is-going'], … })[0] // { date: '2026-11-16', lines: { 'how-it-is-going': [{ text: 'rested', … }] } }
 */
export const earlierPages = (pages: readonly PageRecord[], asked: Asked): EarlierPage[] =>
  pages
    .slice(-EARLIER)
    .reverse()
    .map(page => ({
      ...(page.date === undefined ? {} : { date: page.date }),
      ...(page.title === undefined ? {} : { title: page.title }),
      ...(page.link === undefined ? {} : { link: page.link }),
      lines: lastLines([page], asked, ({ document }) => document.blocks),
    }));
