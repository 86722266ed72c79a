import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Person } from '../../template/index.ts';
import { personNamed } from '../competencies/person-named.ts';
import type { Hints } from '../hints.ts';
import { LINE_TYPES } from '../line-types.ts';
import { ownWords } from '../own-words.ts';
import { normalised } from '../promises/promise-id.ts';
import { type PromiseLine, readLine } from '../promises/read-promise.ts';
import { readDay } from '../promises/say-day.ts';
import { markedBy } from '../sections/mark-line.ts';
import type { SectionHeadings } from '../sections/section-headings.ts';
import { readTags } from './tags.ts';
import { isStruck, isYesLine, readYes, type Yes } from './yes-line.ts';

/** A line of a page that may become evidence. */
export interface SourceLine {
  block: Block;
  /** The section that it stands in; nothing below a heading that is none of the template's. */
  section?: string;
  /** As it would stand elsewhere: without tags, hints and the marks of a promise. */
  text: string;
  /** The day with which it begins: `5 October 2026: from 41 to 18 minutes`. */
  day?: string;
  /** The ids of competencies that it is tagged with. */
  tags: string[];
  /** The id of the person with whose name it begins. */
  owner?: string;
  /** The id of the person in whose published part it stands. */
  writer?: string;
  /** Whether it is ticked, for a line with a box. */
  state?: PromiseLine['state'];
  /** It stands below a question that was asked. */
  isAnswer: boolean;
  /** Who said that it may be used, and where. */
  yes: Yes[];
}

/** How a page is read. */
export interface SourceReading {
  headings: SectionHeadings;
  hints?: Hints | undefined;
  people: readonly Person[];
  /** The day of the page. */
  day: string;
  competencies: ReadonlySet<string>;
}

interface Place {
  section?: string;
  writer?: string;
  isAnswer: boolean;
}

/**
 * The lines of a page that are somebody's own words, with what they are tagged with. Private notes, hints, labels, what is
 * struck out and the lines of an exchange are none.
 */
export const sourceLines = (blocks: readonly Block[], reading: SourceReading): SourceLine[] =>
  linesIn(blocks, { isAnswer: false }, reading);

function linesIn(blocks: readonly Block[], around: Place, reading: SourceReading): SourceLine[] {
  const lines: SourceLine[] = [];
  let here = around;
  let level = 0;
  let last: SourceLine | undefined;
  for (const block of blocks) {
    if (block.type === 'private') continue;
    if (isYesLine(block)) {
      const yes = readYes(block, reading.people);
      if (yes && last) last.yes.push(yes);
      continue;
    }
    last = undefined;
    if (block.type === 'heading') {
      const section = reading.headings.get(normalised(plainText(block.text)));
      if (section !== undefined) [here, level] = [{ ...withoutSection(around), section, isAnswer: false }, block.level];
      else if (block.level <= level) [here, level] = [{ ...withoutSection(around), isAnswer: false }, 0];
      lines.push(...linesIn(block.children ?? [], here, reading));
      continue;
    }
    if (block.mark?.kind === 'q') here = { ...here, isAnswer: true };
    const marked = markedBy(block);
    if (marked !== undefined) {
      // A published part has headings of its own, and is theirs whose name stands above it.
      const writer = personNamed(marked, reading.people)?.id;
      lines.push(
        ...linesIn(block.children ?? [], { isAnswer: false, ...(writer === undefined ? {} : { writer }) }, reading),
      );
      continue;
    }
    last = block.mark?.kind === 'q' ? undefined : lineOf(block, here, reading);
    if (last) lines.push(last);
    const inside = last ? takeYes(last, block.children ?? [], reading) : (block.children ?? []);
    const children = block.type === 'table' && block.columnHeader ? inside.slice(1) : inside;
    lines.push(...linesIn(children, here, reading));
  }
  return lines;
}

/** What else an exchange writes. */
const OF_EXCHANGE = /^The fingerprint above was made with\b|^\S.*\s+closed this without \S/su;

const withoutSection = ({ section: _, ...place }: Place): Place => place;

/** Takes the yes that stands below a line into it; gives back the other children. */
function takeYes(line: SourceLine, children: readonly Block[], { people }: SourceReading): Block[] {
  const said = children.filter(isYesLine);
  line.yes.push(...said.flatMap(block => readYes(block, people) ?? []));
  return children.filter(block => !said.includes(block));
}

function lineOf(block: Block, place: Place, reading: SourceReading): SourceLine | undefined {
  const words = block.type === 'table_row' ? rowOf(block, reading) : wordsOf(block, reading);
  if (words === undefined) return undefined;
  const { tags, text: whole } = readTags(words, reading.competencies);
  const { day, text } = datedLine(whole);
  const checked = block.type === 'to_do' && block.checked;
  const said = readLine([{ type: 'text', text }], {
    people: reading.people,
    pageDay: reading.day,
    box: { checked },
  });
  if (!said || /[:：]$/.test(text)) return undefined;
  return {
    block,
    // Of a promise stays what was promised: who and by when is another page's business.
    text: block.type === 'to_do' ? said.text : text,
    tags,
    ...(day === undefined ? {} : { day }),
    isAnswer: place.isAnswer,
    yes: [],
    ...(place.section === undefined ? {} : { section: place.section }),
    ...(said.owner === undefined ? {} : { owner: said.owner }),
    ...(place.writer === undefined ? {} : { writer: place.writer }),
    ...(block.type === 'to_do' ? { state: said.state } : {}),
  };
}

/** A day in front of a line, with its year, says when that was. */
function datedLine(line: string): { day?: string; text: string } {
  const [all = '', words = ''] =
    /^(\d{4}-\d\d-\d\d|\d{1,2}\.? \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}): +(?=\S)/u.exec(line) ?? [];
  const day = words === '' ? undefined : readDay(words, '2000-01-01');
  return day === undefined ? { text: line } : { day, text: line.slice(all.length) };
}

function wordsOf(block: Block, { hints }: SourceReading): string | undefined {
  if (!LINE_TYPES.has(block.type) || isStruck(block.text ?? [])) return undefined;
  const words = plainText(ownWords(block.text, hints)).trim();
  return words === '' || OF_EXCHANGE.test(words) ? undefined : words;
}

/** A row with at least two cells filled in; one alone is a label. */
function rowOf(row: Extract<Block, { type: 'table_row' }>, { hints }: SourceReading): string | undefined {
  const cells = row.cells.map(cell => plainText(ownWords(cell, hints)).trim()).filter(cell => cell !== '');
  return cells.length < 2 || row.cells.every(isStruck) ? undefined : cells.join(' · ');
}
