import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainRun } from '../../document/text.ts';
import { addToDay } from '../../template/dates/day.ts';
import type { Person } from '../../template/index.ts';
import { LANGUAGES } from '../../template/languages/index.ts';
import type { Language } from '../../template/languages/language.ts';
import type { Hints } from '../hints.ts';
import { ownWords } from '../own-words.ts';
import { findMember } from '../people.ts';
import { DAY_WORDS, type PageDay, readDay } from './say-day.ts';

/** What a line of a page says: a promise, or something else that somebody may come back to. */
export interface PromiseLine {
  /** Without its owner, its dates and its age. */
  text: string;
  /** The id of the owner; a line without one is a wish. */
  owner?: string;
  due?: string;
  since?: string;
  /** Where the age leads: the place of its origin. */
  link?: string;
  state: 'open' | 'done' | 'dropped';
  /** The cells of a row of a table. */
  cells?: readonly string[];
}

/**
 * Reads one to-do as a promise, in any language: `Ana: send the draft by 12 May (since 4 May)`. Ticked is done, struck out is dropped.
 *
 * @param pageDay the day of the page, from which dates without a year are reckoned
 * @param hints the hints of the page's template, where they are known
 * @returns `null` for a line without words of its own, such as a hint
 */
export function readPromise(
  block: Block,
  people: readonly Person[],
  pageDay: PageDay,
  hints?: Hints,
): PromiseLine | null {
  return block.type === 'to_do' ? readLine(block.text, { people, pageDay, hints, box: block }) : null;
}

/** How a line is read. */
export interface LineReading {
  people: readonly Person[];
  pageDay: PageDay;
  /** The hints of the page's template, where they are known. */
  hints?: Hints | undefined;
  /** Its box. Only a line with one is due on a day; in others a day is a part of what they say. */
  box?: { checked: boolean } | undefined;
}

/**
 * Reads a line as it is written wherever something is kept: who, what, by when, since when. One without a box is open until it
 * is struck out.
 *
 * @returns `null` for a line without words of its own, such as a hint
 */
export function readLine(runs: readonly Run[], { people, pageDay, hints, box }: LineReading): PromiseLine | null {
  const { words, link } = withoutHints(runs, hints);
  const age = AGE.exec(words);
  const body = age ? words.slice(0, age.index) : words;
  const due = box && DUE.exec(body.trimEnd());
  const since = age ? readDay(age[1]!, typeof pageDay === 'string' ? { before: pageDay } : pageDay) : undefined;
  const dueDay = due ? readDay(due[1]!, dueAfter(pageDay, since)) : undefined;
  const rest = (dueDay ? body.trimEnd().slice(0, due!.index) : body).trim();
  const { owner, text } = readOwner(rest, people);
  if (text === '') return null;
  return {
    text,
    state: box?.checked ? 'done' : isStruck(runs) ? 'dropped' : 'open',
    ...(owner === undefined ? {} : { owner }),
    ...(dueDay === undefined ? {} : { due: dueDay }),
    ...(since === undefined ? {} : { since }),
    ...(link === undefined ? {} : { link }),
  };
}

/** Somebody may write down late what was promised a while ago. */
const LATE = { count: -31, unit: 'day' } as const;

/** A day that is promised lies after the promise: “by 30 October” on a page of February is not a year old. */
function dueAfter(pageDay: PageDay, since: string | undefined): PageDay {
  if (typeof pageDay !== 'string' || pageDay === '') return pageDay;
  return { after: since ?? addToDay(pageDay, LATE), own: pageDay };
}

const anyOf = (words: (reads: Language['reads']) => string): string =>
  `(?:${LANGUAGES.map(({ reads }) => words(reads)).join('|')})`;

const SINCE = anyOf(({ since }) => since);
const AGE = new RegExp(String.raw`\s*\(${SINCE} (${DAY_WORDS})\)\s*$`, 'u');
const DUE = new RegExp(String.raw`[,;]?\s+${anyOf(({ due }) => due)} (${DAY_WORDS})[.]?$`, 'iu');
const BEGINS_AGE = new RegExp(`^${SINCE} `);

/** The link of the age is kept apart from the words. */
function withoutHints(runs: readonly Run[], hints: Hints | undefined): { words: string; link?: string } {
  const own = ownWords(runs, hints);
  const words = own.map(plainRun).join('');
  const age = own.find(run => run.link !== undefined && BEGINS_AGE.test(plainRun(run)));
  return { words, ...(age?.link ? { link: age.link } : {}) };
}

function readOwner(words: string, people: readonly Person[]): { owner?: string; text: string } {
  const match =
    /^@?([\p{L}\p{M}][\p{L}\p{M}\p{N} .'’-]{0,40}):\s+([\s\S]*)$/u.exec(words) ??
    /^@([\p{L}\p{M}\p{N}._-]+)\s+([\s\S]*)$/u.exec(words);
  const person = match ? findMember(match[1]!, people) : undefined;
  return person ? { owner: person.id, text: match![2]!.trim() } : { text: words.trim() };
}

const isStruck = (runs: readonly Run[]): boolean => {
  const said = runs.filter(run => plainRun(run).trim() !== '');
  return said.length > 0 && said.every(run => run.strikethrough);
};
