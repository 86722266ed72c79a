import type { MadePage } from '../../shared/practice/index.ts';
import { withOwner } from '../../shared/practice/promises/with-owner.ts';

/** What was made, in a few lines: where it is, what it carries, and whose private part lies where. */
export function describePage({ path, draft, companions, context, gone, diagnostics }: MadePage): string[] {
  const { promises = [], topics = [] } = context.carried ?? {};
  const carried = [count(promises.length, 'open promise'), count(topics.length, 'topic')].filter(Boolean);
  return [
    `Made ${path}`,
    ...(draft ? ['  It is a draft: only you can see it until you share it.'] : []),
    ...(carried.length > 0 ? [`  Carried over: ${carried.join(' and ')}.`] : []),
    ...(context.questions ?? []).map(({ text }) => `  To ask: ${text}`),
    ...companions.map(part => `  Only for you: ${part.path}`),
    ...gone.map(line => `  Gone from the last page, done, dropped or lost? ${withOwner(line, context.people)}`),
    ...diagnostics.map(({ message }) => `  ${message}`),
  ];
}

const count = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
