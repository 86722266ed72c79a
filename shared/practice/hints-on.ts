import type { Context, Template } from '../template/index.ts';
import { type Hints, hintTexts } from './hints.ts';
import type { PageRecord } from './page-record.ts';

/** The hints on pages of this version of the template and in its language; what another's were is not known. */
export function hintsOn(
  template: Pick<Template, 'manifest' | 'render' | 'inputs'>,
  answers: { readonly [input: string]: unknown },
  context: Context,
): (page: PageRecord) => Hints | undefined {
  const texts = hintTexts(template, answers, context);
  const { id, version, language = 'en' } = template.manifest;
  return ({ fields: { rapport }, pasted }) => {
    const made = { template: id, language: 'en', ...(typeof rapport === 'object' ? rapport : {}) };
    const known = made.template === id || made.template === `${id}@${version}`;
    // What was pasted as text does not say its language.
    const same = pasted !== undefined || made.language === language;
    return known && same ? { texts, grey: pasted === undefined } : undefined;
  };
}
