import type { Diagnostic, Field } from '../../../../../shared/template/index.ts';

/**
 * What is wrong with the answers, by field, in the words of the form. What is only missing is not complained of before
 * somebody wants the page.
 *
 * @param insisted somebody wants the page now
 * @example
 * errorsOf([{ id: 'answer-missing', level: 'error', message: '`report` is needed. …', input: 'report' }], fields, true)
 * // Map { 'report' => '“With whom” is needed. Give a person.' }
 */
export function errorsOf(
  diagnostics: readonly Diagnostic[],
  fields: readonly Pick<Field, 'name' | 'label'>[],
  insisted: boolean,
): Map<string, string> {
  const errors = new Map<string, string>();
  for (const { id, level, message, input } of diagnostics) {
    if (level !== 'error' || input === undefined || (id === 'answer-missing' && !insisted)) continue;
    const label = fields.find(({ name }) => name === input)?.label ?? input;
    errors.set(input, message.replace(`\`${input}\``, `“${label}”`));
  }
  return errors;
}

/** Errors of no field, such as a page that became too long. */
export const otherErrors = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.filter(({ level, input }) => level === 'error' && input === undefined).map(({ message }) => message);
