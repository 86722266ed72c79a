import type { Manifest } from '../../template/index.ts';
import type { Rule, RuleValue } from './rule.ts';
import { empty } from './rules/empty.ts';
import { RULES } from './rules/index.ts';

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map(rule => [rule.id, rule]));

/**
 * The rules that a template has for a section, with their values. Whether something is written is looked at everywhere, unless the
 * section may stay empty: that holds until the day has come on which the page asks for it.
 *
 * @param fields of the front matter of the page
 */
export function rulesFor(
  section: string,
  { checks, due }: Pick<Manifest, 'checks' | 'due'>,
  fields: { readonly [key: string]: unknown },
  today: string,
): { rule: Rule; value: RuleValue }[] {
  const named = (checks[section] ?? []).flatMap((rule): [string, RuleValue][] =>
    typeof rule === 'string' ? [[rule, undefined]] : Object.entries(rule),
  );
  const isDue = due.some(one => one.section === section && String(fields[one.date] ?? NEVER) <= today);
  const optional = named.some(([name]) => name === 'optional') && !isDue;
  // What is no rule is a finding about the template, not about the page.
  const rules = named.flatMap(([name, value]) => {
    const rule = BY_ID.get(name);
    return rule && rule !== empty ? [{ rule, value }] : [];
  });
  return optional ? rules : [...rules, { rule: empty, value: undefined }];
}

const NEVER = '9999';
