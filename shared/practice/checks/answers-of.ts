import { type Manifest, propertyKey } from '../../template/index.ts';

const ONE_HOLE = /^\s*\{\{\s*([\p{L}_][\p{L}\p{N}_]*)\s*\}\}\s*$/u;

/**
 * The answers with which a page was made, as far as its front matter still says them: under the name of the input, or as a property that
 * is nothing but the answer.
 *
 * @example
 * answersOf(prd, { appetite: 6, title: 'Import' }) // { appetite: 6, title: 'Import', appetiteWeeks: 6 }
 */
export function answersOf(
  { notion }: Pick<Manifest, 'notion'>,
  fields: { readonly [key: string]: unknown },
): { [input: string]: unknown } {
  const answers: { [input: string]: unknown } = { ...fields };
  for (const [name, { value = '' }] of Object.entries(notion.properties)) {
    const input = ONE_HOLE.exec(value)?.[1];
    const said = fields[propertyKey(name)];
    if (input !== undefined && input !== 'me' && said !== undefined && said !== null) answers[input] = said;
  }
  return answers;
}
