import { hash } from '../../document/fingerprint.ts';
import type { AskedQuestion } from './asked-questions.ts';

/** A question of the bank. */
export interface BankQuestion {
  id: string;
  topic: string;
  depth: string;
  askedBy: string;
  audience: readonly string[];
  text: string;
  /** Its words in every language, this one too; without them there is only this one. */
  wordings?: readonly string[] | undefined;
}

export interface QuestionBank {
  questions: readonly BankQuestion[];
  /** Topics by focus. */
  focus: { readonly [focus: string]: readonly string[] };
  /** Where to look when a topic runs dry. */
  neighbours: { readonly [topic: string]: readonly string[] };
}

export interface Draw {
  /** `open`, or one of the bank's. */
  focus: string;
  count: number;
  /** The ids of the two, in any order. */
  people: readonly string[];
  date: string;
  /** What was asked between these two, oldest first, one entry a meeting. */
  asked: readonly AskedQuestion[];
  /** Further audiences beside `any`: `new`, `remote`. */
  audience?: readonly string[];
}

/** Meetings after which a question may come again. */
const MEETINGS = 12;

/**
 * Draws questions for a meeting, the same for everybody who draws: it is seeded with the two people and the date.
 *
 * 1. Left out is what these two asked in their last twelve meetings.
 * 2. An open focus takes the topic that was untouched longest; a topic that has run dry, its neighbours.
 * 3. Every third meeting the question is one for the report to ask.
 * 4. At most one deep question, none in the first three meetings, and never two meetings running.
 */
export function drawQuestions(bank: QuestionBank, draw: Draw): BankQuestion[] {
  const meetings = draw.asked.length;
  const recent = new Set(draw.asked.slice(-MEETINGS).flatMap(({ ids }) => ids));
  const asker = meetings % 3 === 2 ? 'report' : 'manager';
  const audience = new Set(['any', ...(draw.audience ?? [])]);
  const fits = (question: BankQuestion): boolean =>
    !recent.has(question.id) &&
    (question.askedBy === asker || question.askedBy === 'either') &&
    question.audience.some(one => audience.has(one));
  const chosen: BankQuestion[] = [];
  let deep = meetings < 3 || hadDeep(bank, draw.asked.at(-1));
  for (const topic of topics(bank, draw)) {
    const pool = bank.questions.filter(
      question => question.topic === topic && fits(question) && !chosen.includes(question),
    );
    for (const question of shuffled(pool, draw)) {
      if (chosen.length >= draw.count) return chosen;
      if (question.depth === 'deep' && deep) continue;
      deep ||= question.depth === 'deep';
      chosen.push(question);
      if (chosen.length < draw.count) break;
    }
  }
  return chosen;
}

function hadDeep(bank: QuestionBank, last: AskedQuestion | undefined): boolean {
  return bank.questions.some(({ id, depth }) => depth === 'deep' && last?.ids.includes(id));
}

/** The topics of the focus, the longest untouched first, then their neighbours. */
function topics(bank: QuestionBank, { focus, asked, people, date }: Draw): string[] {
  const own = bank.focus[focus] ?? [...new Set(Object.values(bank.focus).flat())];
  const topicOf = new Map(bank.questions.map(({ id, topic }) => [id, topic]));
  const lastTouched = (topic: string): number =>
    asked.findLastIndex(({ ids }) => ids.some(id => topicOf.get(id) === topic));
  const seed = `${[...people].sort().join()} ${date}`;
  const sorted = [...own].sort((a, b) => lastTouched(a) - lastTouched(b) || hash(seed + a) - hash(seed + b));
  return [...new Set([...sorted, ...sorted.flatMap(topic => bank.neighbours[topic] ?? [])])];
}

function shuffled(pool: readonly BankQuestion[], { people, date }: Draw): BankQuestion[] {
  const seed = `${[...people].sort().join()} ${date} `;
  return [...pool].sort((a, b) => hash(seed + a.id) - hash(seed + b.id));
}
