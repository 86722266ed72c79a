import { lineage } from './may-flow.ts';

/** What of a kind of page may be taken, and whose words they are. */
export interface SourceRules {
  /** Nothing outside of these sections is ever taken. */
  only?: readonly string[];
  /** Sections whose lines are offered without a tag, because they say what came of something. */
  results?: readonly string[];
  /** Sections of which the kept promises are offered without a tag. */
  kept?: readonly string[];
  /** The keys of the page that name who wrote it; without them, or where they are empty, everybody whom the page names did. */
  authors?: readonly string[];
  /** The key of the page that names who received it: their yes is needed as well. */
  receiver?: string;
}

/**
 * The further columns of the table of flows, by the source. A kind that is not in it gives tagged lines of any of its sections.
 *
 * How somebody is and what they answered to a question stand in no `only` and no `results`: from a weekly one-on-one come
 * promises and growth, and nothing else.
 */
const SOURCES: { readonly [kind: string]: SourceRules } = {
  'one-on-one-weekly': {
    only: ['still-open', 'promises', 'growth'],
    kept: ['still-open', 'promises'],
  },
  'career-worksheet': { results: ['what-i-have-done'], authors: ['report'] },
  'competency-assessment': { results: ['what-to-work-on', 'strength-to-use'] },
  'growth-plan': { results: ['signs', 'closing'], authors: ['report'] },
  'exposure-assignment': { results: ['what-i-bring-back'], authors: ['report'] },
  'feedback-note': { authors: ['from'], receiver: 'to' },
  'recognition-note': { authors: ['from'] },
  'work-critique': { authors: ['critic'] },
  'performance-review': { results: ['conclusion', 'ahead'] },
  'decision-guardrails': { results: ['widen'] },
  'decision-record': { results: ['looking-back'], authors: ['driver'] },
  retrospective: { results: ['next-experiment'] },
  'rough-release': { results: ['what-we-change'] },
  'weekly-update': { results: ['learned'], authors: ['author'] },
  'shared-vision': { results: ['goal-to-theme'], authors: ['owner'] },
  'hiring-scorecard': { results: ['what-we-teach-in-the-first-quarter'] },
  'user-insight': { results: ['what-it-may-mean', 'for-the-portfolio'] },
  prd: { results: ['result'], authors: ['author'] },
  'experiment-card': { results: ['result', 'learned'], authors: ['owner'] },
  roadmap: { results: ['what-changed'] },
  'product-health-check': { results: ['findings'] },
  'board-brief': { results: ['board-said'], authors: ['author'] },
  'pre-mortem': { results: ['act'], authors: ['driver'] },
};

/** What may be taken from a kind of page; a team's own has the rules of the one that it is made from. */
export function sourceRules(kind: { id: string; extends?: string }): SourceRules {
  const known = lineage(kind).find(id => Object.hasOwn(SOURCES, id));
  return known === undefined ? {} : SOURCES[known]!;
}

/** The kinds that have rules, for a test that holds them against the templates. */
export const RULED_SOURCES = Object.entries(SOURCES);
