import type { CheckedSection, Found, Looking } from './rule.ts';

/** The three that feedback is made of. */
const PARTS = ['situation', 'behaviour', 'effect'];

/** What is said where a part is empty while another is written: before that the page is only begun. */
export function missingPart({ filled, id }: CheckedSection, looking: Looking, message: string): Found[] {
  const begun = looking.withRules(PARTS).some(other => other.id !== id && other.filled);
  return !filled && begun ? [{ message }] : [];
}
