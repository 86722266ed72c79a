import type { Person } from '../../template/index.ts';
import type { NamedPerson } from './names-in.ts';
import type { Line } from './page-lines.ts';
import type { CheckWords, WordTable } from './words/check-words.ts';

/** A section of a page as a rule sees it. */
export interface CheckedSection {
  id: string;
  /** The words of its heading. */
  title: string;
  /** What is written in it, in reading order; neither hints nor what the template itself says are among it. */
  lines: readonly Line[];
  /** Somebody put something here: words, or a picture, a file, a formula. */
  filled: boolean;
}

/** What a rule may know besides its section. */
export interface Looking {
  /** The words of the page's language; nothing where there are none for it, and then rules about words find nothing. */
  words: CheckWords | undefined;
  /** Finds the words of a table in a text, in any case; what stands in quotes has to be taken out before. */
  find(table: WordTable, text: string): { words: string; at: number }[];
  people: readonly Person[];
  /** The day of the page, from which dates without a year are reckoned. */
  pageDay: string;
  /** A day by its number: `3 May`. Of Fridays there are many. */
  saysDate(text: string): boolean;
  /** A day that can be found in the calendar: `3 May`, `Friday`. */
  saysDay(text: string): boolean;
  /** A day, or another word for a time: `last week`, `Q2`. */
  saysWhen(text: string): boolean;
  /** The people whom a text names, each once. */
  names(text: string): NamedPerson[];
  /** The sections of the page that carry one of these rules, or are called like one. */
  withRules(rules: readonly string[]): CheckedSection[];
}

/** What a rule found: in a line, or without one about the section as a whole. */
export interface Found {
  line?: Line;
  /** The very words, and where they begin in the line's text. */
  words?: string;
  at?: number;
  /** What it is, kindly, and how it could read. */
  message: string;
}

/** What stands behind a rule in the front matter: `at-least: 2`. */
export type RuleValue = string | number | boolean | undefined;

/** One thing that is looked at in a section of a page. */
export interface Rule {
  id: string;
  /** `info` is a thought, `warning` something that somebody will stumble over. Neither stops anything. */
  level: 'info' | 'warning';
  /** What it points at, in one sentence for the guide. */
  about: string;
  /** Words that it points at, and how they could read. */
  example: readonly [before: string, after: string];
  find(section: CheckedSection, value: RuleValue, looking: Looking): Found[];
}
