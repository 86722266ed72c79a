import type { Block } from '../../document/block.ts';
import type { Context, EarlierPage, Person } from '../../template/index.ts';
import type { Hints } from '../hints.ts';
import type { PageRecord } from '../page-record.ts';
import { dayOn, lineHistory } from '../promises/history.ts';
import { markedBy } from '../sections/mark-line.ts';
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
  const read = new Map(pages.map(page => [page, partsOf(blocksOf(page), headings, people)]));
  return Object.fromEntries(
    sections.map(section => {
      const history = lineHistory(pages, page => {
        const reading = { people, day: dayOn(page), hints: hintsOn(page) };
        return read.get(page)!.flatMap(({ blocks, owner }) =>
          linesOf(blocks.get(section) ?? [], reading).map(({ block, line }) => ({
            block,
            // What everybody wrote alone says whose it is by where it stands.
            line: owner === undefined || line.owner !== undefined ? line : { ...line, owner },
          })),
        );
      });
      return [section, history.newest.map(({ state, ...line }) => ({ ...line, open: state === 'open' }))];
    }),
  );
}

interface Part {
  blocks: Map<string, Block[]>;
  /** The id of whoever published it. */
  owner?: string;
}

/** The page itself, and what each of the people published below their mark. */
function partsOf(blocks: readonly Block[], headings: SectionHeadings, people: readonly Person[]): Part[] {
  const published = blocks.flatMap((block): Part[] => {
    const name = markedBy(block);
    if (name === undefined || !block.children) return [];
    const owner = people.find(person => person.name === name)?.id;
    return [{ blocks: sectionBlocks(block.children, headings), ...(owner === undefined ? {} : { owner }) }];
  });
  return [{ blocks: sectionBlocks(blocks, headings) }, ...published];
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
