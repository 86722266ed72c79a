import type { Flow } from './flow.ts';

/** The kinds of pages that gather, in the order of the columns. */
export const TARGETS = [
  'career-worksheet',
  'competency-assessment',
  'growth-plan',
  'leadership-readiness',
  'promotion-case',
  'feedback-360-report',
  'performance-review',
  'support-plan',
  'way-of-working',
  'weekly-update',
  'onboarding-30-60-90',
  'prd',
  'roadmap',
  'product-health-check',
  'board-brief',
  'one-on-one-weekly',
  'feedback-note',
] as const;

const SIGNS: { [sign: string]: Flow } = { '●': 'offered', '◐': 'locked', '✕': 'never', '·': 'none' };

/** Pages that feed nothing, whoever agrees. */
const NOTHING = '✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕ ✕';

// What is said about how one is, about pay, to a mentor or in a skip-level flows nowhere. What a team says so that it gets
// better (health check, retrospective, a release that went wrong) rates nobody.
const GRID: readonly [source: string, row: string][] = [
  // career ────────────────┐ review ──┐ team ────────────────┐
  //                         A B C D E F G H I J K L M N O P Q
  ['one-on-one-weekly', '    · ✕ ● · ✕ ✕ ● ✕ ✕ ✕ · ✕ ✕ ✕ ✕ · ●'],
  ['skip-level', NOTHING],
  ['ask-about-me', NOTHING],
  ['stay-interview', NOTHING],
  ['career-worksheet', '     · · ● · ● · · · · · · · · · · · ·'],
  ['career-conversation', '  ● · · · · · · · · · · · · · · · ·'],
  ['competency-assessment', '● · ● · · · ● · · · · · · · · · ·'],
  ['growth-plan', '          ● ● · ● ● · ● ● · · · · · · · ● ●'],
  ['exposure-assignment', '  ● · · · · · ● · · · · · · · · · ●'],
  ['mentoring-agreement', NOTHING],
  ['compensation-brief', NOTHING],
  ['feedback-note', '        ◐ ◐ ◐ ◐ ◐ ✕ ◐ ◐ · · · · · · · · ·'],
  ['feedback-360-request', ' · · · · · ● · · · · · · · · · · ·'],
  ['feedback-360-report', '  ◐ · ◐ ◐ ✕ · ✕ ✕ · · · · · · · · ✕'],
  ['performance-review', '   · · · · ◐ · · ● · · · · · · ✕ · ✕'],
  ['support-plan', '         · · · · ✕ · · · · · · · · · · · ✕'],
  ['recognition-note', '     ◐ ◐ · · ◐ · ◐ ✕ · · · · · · · · ·'],
  ['work-critique', '        · · ◐ ◐ ◐ · ◐ · · · · · · · · · ◐'],
  ['decision-guardrails', '  · · · · · · · · · · · · · · · ● ·'],
  ['decision-record', '      ● ● · ● ● · ● · ● ● · ● · ● ● · ●'],
  ['trust-check', NOTHING],
  ['team-health-check', '    · ✕ · ✕ ✕ ✕ ✕ ✕ · · · · · · · · ✕'],
  ['retrospective', '        · ✕ · ✕ ✕ ✕ ✕ ✕ ● · · · · · · · ✕'],
  ['team-meeting', '         · · · ● · · · · · · · · · · · · ·'],
  ['way-of-working', '       · · · ● · · · · · · · · · · · · ·'],
  ['rough-release', '        · ✕ · ✕ ✕ ✕ ✕ ✕ ● ● · · · ● · · ✕'],
  ['weekly-update', '        · · · · · · · · · · · · · ● ● ● ·'],
  ['shared-vision', '        · · · · · · · · · · · · ● · ● · ·'],
  ['hiring-scorecard', '     · · · · · · · · · · ◐ · · · · · ·'],
  ['user-insight', '         · · · · · · · · · ● · ● ● ● ● · ●'],
  ['prd', '                  ● ● · · ● · ● · · ● · · · ● · ● ●'],
  ['experiment-card', '      ● ● · · ● · ● · · ● · ● ● ● ● ● ●'],
  ['roadmap', '              · · · · · · · · · · · · · · ● · ·'],
  ['product-health-check', ' · · · · · · · · · · · ● ● · ● · ·'],
  ['board-brief', '          · · · · · · · · · · · · ◐ · · · ·'],
  ['pre-mortem', '           · · · · · · · · · · · ● · · · · ·'],
];

/**
 * Which kind of page may feed which: a row a source, by target. What is not in it is not offered.
 *
 * @example
 * FLOWS.get('prd')?.get('career-worksheet') // 'offered'
 * FLOWS.get('stay-interview')?.get('performance-review') // 'never'
 */
export const FLOWS: ReadonlyMap<string, ReadonlyMap<string, Flow>> = new Map(
  GRID.map(([source, row]) => {
    const signs = row.trim().split(/\s+/);
    return [source, new Map(TARGETS.map((target, i) => [target, SIGNS[signs[i]!]!]))];
  }),
);
