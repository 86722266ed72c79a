import type { Context, Template } from '../../template/index.ts';
import { normalised } from '../promises/promise-id.ts';
import { SOMETHING } from '../something.ts';

/** By which headings the sections of a page are known: the id of the section by its words, without case and punctuation. */
export type SectionHeadings = ReadonlyMap<string, string>;

/**
 * The headings that the sections of a template have for these answers, with every choice that can be made: a page may have been
 * made with another one, and some sections are there only when something was carried over.
 *
 * @param answers of the page; what its front matter says will do, because only the names in headings matter
 * @example
 * sectionHeadings(weekly, { report: 'Ana Lopes' }, { today: '2026-11-23' }).get('ana s topics') // 'topics'
 */
export function sectionHeadings(
  template: Pick<Template, 'inputs' | 'render' | 'manifest'>,
  answers: { readonly [input: string]: unknown },
  context: Context,
): SectionHeadings {
  const headings = new Map<string, string>();
  const known = { ...context, ...SOMETHING(template.manifest) };
  const others = template.inputs.flatMap(({ name, choices = [] }) => choices.map(choice => ({ [name]: choice })));
  for (const other of [{}, ...others]) {
    for (const { section, words } of template.render({ ...answers, ...other }, known).sections) {
      if (!headings.has(normalised(words))) headings.set(normalised(words), section);
    }
  }
  return headings;
}
