import { hash } from '../../document/fingerprint.ts';
import type { Draw } from '../../template/index.ts';
import type { AskedQuestion } from './asked-questions.ts';

/** A question of the bank. */
export interface BankQuestion {
  id: string;
  topic: string;
  depth: string;
  askedBy: string;
  audience: readonly string[];
  text: string;
  followUp?: string | undefined;
  /** Its words in every language, this one too; without them there is only this one. */
  wordings?: readonly string[] | undefined;
}

/** A question for a meeting, with who of the two asks it. */
export interface MeetingQuestion extends BankQuestion {
  by: string;
}

export interface QuestionBank {
  questions: readonly BankQuestion[];
  /** Topics by focus. */
  focus: { readonly [focus: string]: readonly string[] };
  /** Where to look when a topic runs dry. */
  neighbours: { readonly [topic: string]: readonly string[] };
}

/** For whom and when questions are drawn. */
export interface Meeting {
  /** The ids of the two, in any order. */
  people: readonly string[];
  date: string;
  /** What was asked between these two, oldest first, one entry a meeting. */
  asked: readonly AskedQuestion[];
  /** What is known of the one who is asked, beside `any`: `new`, `remote`, `senior`. */
  audience?: readonly string[];
}

/** Meetings after which a question may come again. */
const MEETINGS = 12;
/** Meetings in which two people should know each other before something deep is asked. */
const FIRST = 3;
const DEPTHS = ['light', 'medium', 'deep'];

/**
 * Draws questions for a meeting, the same for everybody who draws: it is seeded with the two people and the date.
 *
 * 1. Left out is what these two asked in their last twelve meetings.
 * 2. An open focus takes the topic that was untouched longest; one that has run dry, its neighbours; then there are fewer; and
 *    only where nothing new is left does one come again: the one that was asked longest ago.
 * 3. Where a draw doesn't say who asks, every third meeting the question is one for the report to ask.
 * 4. At most one deep question, none in the first three meetings, and never two meetings running.
 *
 * @param draws what the page wants; a later one takes nothing that an earlier one took
 */
export function drawQuestions(bank: QuestionBank, draws: readonly Draw[], meeting: Meeting): MeetingQuestion[] {
  const { asked } = meeting;
  const recent = new Set(asked.slice(-MEETINGS).flatMap(({ ids }) => ids));
  const ever = new Set(asked.flatMap(({ ids }) => ids));
  const chosen: MeetingQuestion[] = [];
  let deep = asked.length < FIRST || hadDeep(bank, asked.at(-1));

  function take(pool: readonly BankQuestion[], by: string, again: boolean): boolean {
    const next = pool.find(
      ({ id, depth }) => ever.has(id) === again && !chosen.some(one => one.id === id) && !(deep && depth === 'deep'),
    );
    if (!next) return false;
    deep ||= next.depth === 'deep';
    chosen.push({ ...next, by });
    return true;
  }

  const longestAgoFirst = (pool: readonly BankQuestion[]): BankQuestion[] =>
    [...pool].sort((a, b) => lastAsked(a) - lastAsked(b));
  const lastAsked = ({ id }: BankQuestion): number => asked.findLastIndex(({ ids }) => ids.includes(id));

  for (const draw of draws) {
    const end = chosen.length + draw.count;
    const by = draw.by ?? (asked.length % 3 === 2 ? 'report' : 'manager');
    const poolOf = (topic: string): BankQuestion[] => {
      const pool = bank.questions.filter(question => question.topic === topic && !recent.has(question.id));
      return shuffled(pool.filter(fits(draw, by, meeting)), meeting);
    };
    const begin = chosen.length;
    const groups = topicsOf(bank, draw, meeting).map(topics => topics.map(poolOf));
    for (const pools of groups) {
      // One of each topic in turn, so that three questions are not three of one kind.
      for (let took = true; took && chosen.length < end; ) {
        took = false;
        for (const pool of pools) if (chosen.length < end && take(pool, by, false)) took = true;
      }
    }
    for (const pools of groups)
      if (chosen.length === begin && begin < end) take(longestAgoFirst(pools.flat()), by, true);
  }
  return chosen;
}

function hadDeep(bank: QuestionBank, last: AskedQuestion | undefined): boolean {
  return bank.questions.some(({ id, depth }) => depth === 'deep' && last?.ids.includes(id));
}

/** Whether a question is for these people and whoever asks, and not deeper than wanted. */
function fits(
  { depth, audience: wanted }: Draw,
  asker: string,
  { audience = [] }: Meeting,
): (question: BankQuestion) => boolean {
  const known = new Set(['any', ...wanted, ...audience]);
  const deepest = depth === undefined ? DEPTHS.length - 1 : DEPTHS.indexOf(depth);
  return question =>
    (question.askedBy === asker || question.askedBy === 'either') &&
    DEPTHS.indexOf(question.depth) <= deepest &&
    question.audience.some(one => known.has(one));
}

/** The topics of a draw, the longest untouched first; and, for when they have run dry, their neighbours. */
function topicsOf(bank: QuestionBank, { topics, focus }: Draw, { asked, people, date }: Meeting): string[][] {
  const own = topics.length > 0 ? topics : (bank.focus[focus] ?? [...new Set(Object.values(bank.focus).flat())]);
  const topicOf = new Map(bank.questions.map(({ id, topic }) => [id, topic]));
  const lastTouched = (topic: string): number =>
    asked.findLastIndex(({ ids }) => ids.some(id => topicOf.get(id) === topic));
  const seed = `${[...people].sort().join()} ${date}`;
  const sorted = [...own].sort((a, b) => lastTouched(a) - lastTouched(b) || hash(seed + a) - hash(seed + b));
  const near = new Set(sorted.flatMap(topic => bank.neighbours[topic] ?? []));
  return [sorted, [...near].filter(topic => !sorted.includes(topic))];
}

function shuffled(pool: readonly BankQuestion[], { people, date }: Meeting): BankQuestion[] {
  const seed = `${[...people].sort().join()} ${date} `;
  return [...pool].sort((a, b) => hash(seed + a.id) - hash(seed + b.id));
}
