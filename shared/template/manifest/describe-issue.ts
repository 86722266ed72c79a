import type { $ZodIssue } from 'zod/v4/core';

/**
 * What is wrong with a value of the front matter, in words.
 *
 * @param type of an input that is said without braces, where it is one
 */
export function describeIssue(issue: $ZodIssue, type = 'text'): string {
  const key = issue.path.map(String).join('.');
  const { code } = issue;
  if (code === 'invalid_value')
    return `\`${key}\` is one of ${issue.values.map(value => `\`${String(value)}\``).join(', ')}.`;
  if (code === 'invalid_type' && issue.path.length === 2 && issue.path[0] === 'inputs')
    return `\`${key}\` must say its type in braces, such as \`${String(issue.path[1])}: { type: ${type} }\`.`;
  if (code === 'invalid_type') return `\`${key}\` must be ${KINDS[issue.expected] ?? `a ${issue.expected}`}.`;
  if (code === 'invalid_format')
    return `\`${key}\` must be small letters and digits with hyphens between them, such as \`one-on-one-weekly\`.`;
  if (code === 'too_small') return `\`${key}\` must be at least ${String(issue.minimum)}.`;
  return `\`${key}\` has a value that does not fit here.`;
}

const KINDS: { [expected: string]: string } = {
  string: 'a text; put it into quotes if it begins with a sign such as `{` or `@`',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list, such as `[a, b]`',
  object: 'a group of keys with values',
  record: 'a group of keys with values',
};
