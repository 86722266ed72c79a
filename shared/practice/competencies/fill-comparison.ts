import type { Competencies } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';
import { li, p } from '../../document/build.ts';
import { plainText } from '../../document/text.ts';
import type { Person } from '../../template/index.ts';
import { ownLines } from '../due/own-lines.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { changeSection } from '../sections/change-section.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import { radar } from './radar.ts';
import { readRatings, SIDE_BY_SIDE } from './read-ratings.ts';
import { readWeights } from './read-weights.ts';
import { type Beside, besideTable, sideBySide } from './side-by-side.ts';
import { type WorkOn, whatToWorkOn } from './what-to-work-on.ts';

export interface ComparisonRequest {
  headings: SectionHeadings;
  hints?: Hints | undefined;
  /** Of the page. */
  people: readonly Person[];
  file: Competencies;
  /** The level against whose words was rated. */
  level: string;
  /** What the next quarter demands, for ties. */
  demanded?: readonly string[];
  /** Draws the picture as well, with what was settled the time before. */
  radar?: { last: { readonly [competency: string]: number } };
}

/** A page with its ratings beside each other. */
export interface Comparison {
  blocks: Block[];
  rows: Beside[];
  /** The people whose ratings stand on the page. */
  rated: Person[];
  /** Titles of what both rated and have not settled on. */
  unsettled: string[];
  /** Once all is settled. */
  workOn?: WorkOn;
  /** Somebody wrote into “What to work on” already, which stays as it is. */
  written: boolean;
  /** Sections that the page lacks. */
  missing: string[];
  /** Cells that can't be read. */
  problems: string[];
}

const WHAT_TO_WORK_ON = 'what-to-work-on';

/**
 * Puts the ratings that both published beside each other on their page, and once both have settled on a value for each, what
 * to work on. The column of what they settle on is theirs.
 */
export function fillComparison(blocks: readonly Block[], request: ComparisonRequest): Comparison {
  const { headings, hints, people, file, level, demanded = [] } = request;
  const ratings = readRatings(blocks, headings, people, file);
  const rows = sideBySide(ratings, people, file);
  const unsettled = rows.filter(({ settled }) => settled === undefined).map(({ title }) => title);
  const workOn =
    rows.length > 0 && unsettled.length === 0
      ? whatToWorkOn({ settled: ratings.settled, level, file, weights: ratings.weights, demanded })
      : undefined;
  const missing: string[] = [];
  let written = false;
  const change = (before: readonly Block[], section: string, into: (inside: readonly Block[]) => Block[]): Block[] => {
    const changed = changeSection(before, headings, section, into);
    if (!changed) missing.push(section);
    return changed ?? [...before];
  };
  let filled = change(blocks, SIDE_BY_SIDE, inside => {
    const picture = request.radar && radar(ratings.settled, readWeights(file).priority.bar, file, request.radar.last);
    return withTable(inside, before => besideTable(rows, people, file, before), picture);
  });
  if (workOn) {
    filled = change(filled, WHAT_TO_WORK_ON, inside => {
      const lines = linesOf(workOn);
      const own = ownLines(inside, hints).map(({ text }) => text);
      written = own.length > 0 && own.join('\n') !== lines.map(({ text }) => plainText(text)).join('\n');
      return own.length > 0 ? [...inside] : [...inside.filter(block => !isEmptyItem(block, hints)), ...lines];
    });
  }
  const rated = people.filter(({ id }) => ratings.by[id] !== undefined);
  const { problems } = ratings;
  return { blocks: filled, rows, rated, unsettled, written, missing, problems, ...(workOn ? { workOn } : {}) };
}

type Table = Extract<Block, { type: 'table' }>;

/** The section with its table, and below it the picture that it has or is to have. */
function withTable(inside: readonly Block[], make: (before?: Table) => Table, picture: Block | undefined): Block[] {
  const before = inside.find(block => block.type === 'table');
  const table = make(before);
  const others = picture ? inside.filter(block => !isRadar(block)) : inside;
  const at = before ? others.indexOf(before) : others.findLastIndex(({ type }) => type === 'paragraph') + 1;
  return others.toSpliced(at, before ? 1 : 0, table, ...(picture ? [picture] : []));
}

const isRadar = (block: Block): boolean =>
  block.type === 'code' && block.language === 'mermaid' && plainText(block.text).startsWith('radar');

const linesOf = ({ opening, lines }: WorkOn): Block[] => [
  ...(opening === undefined ? [] : [p(opening)]),
  ...lines.map(({ words }) => li(words)),
];

const isEmptyItem = (block: Block, hints: Hints | undefined): boolean =>
  ['bulleted_list_item', 'numbered_list_item'].includes(block.type) &&
  !block.children?.length &&
  plainText(ownWords(block.text, hints)).trim() === '';
