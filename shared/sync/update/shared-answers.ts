import type { Json } from '../../document/json.ts';
import { type Context, describeForm, type Template } from '../../template/index.ts';

declare const shared: unique symbol;

/** Answers that all readers of a page share, as plain data. Only {@link sharedAnswers} makes them. */
export type SharedAnswers = { readonly [input: string]: Json } & { readonly [shared]: true };

/**
 * Of the answers to a template those of the shared side. What no input asks for is left out, because nobody knows whose it
 * would be; so are secrets. A question that was not answered has its default, as it was worked out on that day.
 *
 * @example
 * sharedAnswers(weekly, { report: 'Ana', mood: 'tired' }, { today: '2026-11-23' })
 * // { report: 'Ana', date: '2026-11-24', mode: 'live', … }, where `mood` is a question of the manager's side
 */
export function sharedAnswers(
  template: Pick<Template, 'inputs'>,
  answers: { readonly [input: string]: unknown },
  context: Context,
): SharedAnswers {
  const kept: { [input: string]: Json } = {};
  for (const { name, side, type, value, hidden } of describeForm(template, context, answers)) {
    if (side !== 'shared' || type === 'secret-number') continue;
    const given = plain(Object.hasOwn(answers, name) ? answers[name] : undefined);
    // Who `me` is stands in the context. The name alone could be that of two people.
    const answer = given ?? (hidden || type === 'person' || type === 'people' ? undefined : value);
    if (answer !== undefined && answer !== null) kept[name] = answer;
  }
  return kept as SharedAnswers;
}

function plain(answer: unknown): Json | undefined {
  const text = JSON.stringify(answer);
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}
