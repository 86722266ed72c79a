import { propertyKey, type Template } from '../../template/index.ts';
import type { PageRecord } from '../page-record.ts';

const ONE_HOLE = /^\s*\{\{\s*([\p{L}_][\p{L}\p{N}_]*)\s*\}\}\s*$/u;

/**
 * The answers with which a page was made, as far as its front matter still says them: what the headings of its sections depend on.
 * An answer is found under the name of the input, in snake case too, or as a property that is nothing but the answer.
 *
 * @example
 * answersOf(prd, { fields: { appetite: 6, title: 'Import' } }) // { appetite: 6, title: 'Import', appetiteWeeks: 6 }
 */
export function answersOf(
  { inputs, manifest: { notion } }: Pick<Template, 'inputs' | 'manifest'>,
  { fields }: Pick<PageRecord, 'fields'>,
): { [input: string]: unknown } {
  const answers: { [input: string]: unknown } = { ...fields };
  const take = (input: string, key: string): void => {
    const said = fields[key];
    if (said !== undefined && said !== null) answers[input] = said;
  };
  for (const { name } of inputs) take(name, propertyKey(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
  for (const [name, { value = '' }] of Object.entries(notion.properties)) {
    const input = ONE_HOLE.exec(value)?.[1];
    if (input !== undefined && input !== 'me') take(input, propertyKey(name));
  }
  return answers;
}
