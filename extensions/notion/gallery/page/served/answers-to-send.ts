import type { Person } from '../../../../../shared/template/index.ts';
import type { Draft } from '../make/make-draft.ts';
import { type Answers, isPersonal } from '../make/people-of-form.ts';

/**
 * The answers as the server needs them. Where it doesn't know who sits here, the people whom the form shows but nobody chose
 * are said as well.
 *
 * @param me whom the server takes me for
 * @example
 * answersToSend(draft, { report: 'Ana Lopes' }, undefined) // { manager: 'Bo Lindqvist', report: 'Ana Lopes' }
 */
export function answersToSend(
  { fields }: Draft,
  answers: Answers,
  me: Person | undefined,
): { [input: string]: unknown } {
  if (me) return { ...answers };
  const shown = fields
    .filter(({ type, value, side }) => isPersonal(type) && value !== undefined && side === 'shared')
    .map(({ name, value }) => [name, value]);
  return { ...Object.fromEntries(shown), ...answers };
}

/** Whether everything that a page needs has been said. */
export const isComplete = ({ made: { diagnostics } }: Draft): boolean =>
  diagnostics.every(({ level }) => level !== 'error');
