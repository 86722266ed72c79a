import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import type { Manifest } from './manifest.ts';
import type { FrontMatterReading } from './read-front-matter.ts';

/** What stands behind the name of a rule: a number, a number or nothing, words or nothing; `''` for nothing. */
type Value = '' | 'number' | 'number?' | 'words?';

/**
 * The rules that a page made from a template can be looked at by, with what each takes. What they do is no matter of the template; a test
 * holds this list against the rules.
 */
export const PAGE_RULES: { readonly [rule: string]: Value } = {
  situation: '',
  behaviour: '',
  effect: '',
  'no-labels': '',
  'no-mind-reading': '',
  'no-always': '',
  'no-vague': '',
  'clear-request': '',
  'owner-and-day': '',
  'at-least': 'number',
  'at-most': 'number',
  'full-rows': 'number?',
  sources: 'number',
  numbered: '',
  dated: '',
  reasons: '',
  questions: '',
  'one-person': 'words?',
  'no-names': '',
  'no-solution': '',
  'not-a-course': '',
  'extremes-shown': '',
  optional: '',
  empty: '',
};

/** Looks at what `checks` of the front matter says: sections that are there, rules that there are, and values that they take. */
export function checkRules(
  { checks, sections, extends: from }: Manifest,
  place: FrontMatterReading['place'],
  reporter: Reporter,
): void {
  for (const [section, rules] of Object.entries(checks)) {
    // What another template looks at may be in a section that this one leaves out.
    if (from === undefined && !Object.hasOwn(sections, section))
      reportUnknown(
        reporter,
        'check-section',
        place(['checks', section], 'key'),
        `\`checks\` looks at a section \`${section}\`, and there is none`,
        section,
        Object.keys(sections),
      );
    rules.forEach((rule, i) => {
      const named = typeof rule === 'string' ? [[rule, undefined] as const] : Object.entries(rule);
      for (const [name, value] of named) checkRule(name, value, place(['checks', section, i]), reporter);
    });
  }
}

function checkRule(
  name: string,
  value: unknown,
  place: ReturnType<FrontMatterReading['place']>,
  reporter: Reporter,
): void {
  const takes = Object.hasOwn(PAGE_RULES, name) ? PAGE_RULES[name]! : undefined;
  if (takes === undefined)
    return reportUnknown(
      reporter,
      'check-unknown',
      place,
      `There is no check \`${name}\``,
      name,
      Object.keys(PAGE_RULES),
    );
  if (fits(takes, value)) return;
  const how = takes === '' ? `\`${name}\`` : `\`${name}: ${takes === 'words?' ? 'Approver' : 2}\``;
  reporter.report('check-value', place, `The check \`${name}\` ${SAYS[takes]}: ${how}.`);
}

const SAYS: { readonly [V in Value]: string } = {
  '': 'takes no value',
  number: 'needs a whole number, 1 or more',
  'number?': 'takes a whole number, or nothing',
  'words?': 'takes the name of a line or a column, or nothing',
};

function fits(takes: Value, value: unknown): boolean {
  if (value === undefined) return takes !== 'number';
  if (takes === 'words?') return typeof value === 'string';
  return takes !== '' && typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
