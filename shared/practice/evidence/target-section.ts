import { lineage } from '../flows/may-flow.ts';

/** Into which section lines are taken where nobody names one. */
const SECTIONS: { readonly [kind: string]: string } = {
  'career-worksheet': 'what-i-have-done',
  'competency-assessment': 'side-by-side',
  // Not among its signs, which are results: what is missing must not come back as evidence somewhere else.
  'growth-plan': 'skill',
  'leadership-readiness': 'trial-duties',
  'promotion-case': 'evidence-by-competency',
  'feedback-note': 'behaviour',
  'performance-review': 'goals-and-results',
  'way-of-working': 'what-hurts',
  'weekly-update': 'learned',
  prd: 'evidence',
  'product-health-check': 'what-users-say',
  'board-brief': 'bets',
  'one-on-one-weekly': 'topics',
};

/**
 * The section of a kind of page that takes evidence; a team's own has that of the one that it is made from.
 *
 * @returns `undefined` where whoever takes a line has to say where it goes
 */
export function targetSection(kind: { id: string; extends?: string }): string | undefined {
  const known = lineage(kind).find(id => Object.hasOwn(SECTIONS, id));
  return known === undefined ? undefined : SECTIONS[known];
}

/** The kinds that have one, for a test that holds them against the templates. */
export const TAKING_SECTIONS = Object.entries(SECTIONS);
