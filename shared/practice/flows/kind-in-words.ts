/** What kinds are called whose id is not how one says it. */
const CALLED: { readonly [kind: string]: string } = {
  prd: 'PRD',
  'one-on-one-weekly': 'weekly one-on-one',
  'one-on-one-first': 'first one-on-one',
  'feedback-360-request': '360 request',
  'feedback-360-report': '360 report',
  'onboarding-30-60-90': 'plan for the first 90 days',
  'ask-about-me': '“ask about me” page',
  'stay-interview': 'stay conversation',
  'skip-level': 'skip-level conversation',
  'compensation-brief': 'pay brief',
  'work-critique': 'critique',
  'decision-guardrails': 'decision guardrails',
  'rough-release': 'page on a rough release',
  'pre-mortem': 'pre-mortem',
};

/**
 * How one says a kind of page.
 *
 * @example
 * kindInWords('promotion-case') // 'promotion case'
 * kindInWords('prd')            // 'PRD'
 */
export const kindInWords = (kind: string): string => CALLED[kind] ?? kind.replaceAll('-', ' ');
