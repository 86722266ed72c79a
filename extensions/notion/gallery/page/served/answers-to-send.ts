import type { Draft } from '../make/make-draft.ts';
import { type Answers, isPersonal } from '../make/people-of-form.ts';

/**
 * The answers as the server needs them: with the people whom the form shows but nobody typed, because the server may not know
 * who sits here.
 *
 * @example
 * answersToSend(draft, { report: 'Ana Lopes' }) // { manager: 'Bo Lindqvist', report: 'Ana Lopes' }
 */
export function answersToSend({ fields }: Draft, answers: Answers): { [input: string]: unknown } {
  const shown = fields
    .filter(({ type, value, side }) => isPersonal(type) && value !== undefined && side === 'shared')
    .map(({ name, value }) => [name, value]);
  return { ...Object.fromEntries(shown), ...answers };
}

/** Whether everything that a page needs has been said. */
export const isComplete = ({ made: { diagnostics } }: Draft): boolean =>
  diagnostics.every(({ level }) => level !== 'error');
