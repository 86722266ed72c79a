import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import type { Manifest } from './manifest.ts';
import type { FrontMatterReading } from './read-front-matter.ts';

/** The sections of another template, by its id; nothing for one that is not known here. */
export type SectionsOf = (template: string) => Manifest['sections'] | undefined;

/**
 * Looks at the sections that `quotes` of the front matter names: they are there, and all readers of their page read them. A
 * template that is not known is nothing wrong, because not every team has all of them.
 *
 * ```
 * quotes: { one-on-one-first: [feedback] }   has no section `feedback`. Did you mean `feedback-and-praise`?
 * ```
 */
export function checkQuotes(
  { quotes }: Pick<Manifest, 'quotes'>,
  sectionsOf: SectionsOf,
  place: FrontMatterReading['place'],
  reporter: Reporter,
): void {
  for (const [template, named] of Object.entries(quotes)) {
    const sections = sectionsOf(template);
    if (!sections) continue;
    const open = Object.keys(sections).filter(id => OPEN_SIDES.includes(sections[id]!));
    named.forEach((id, i) => {
      if (open.includes(id)) return;
      const at = place(['quotes', template, i]);
      if (Object.hasOwn(sections, id)) {
        const message = `The section \`${id}\` of \`${template}\` is private, and nothing private is quoted. Take it out here.`;
        reporter.report('quote-section', at, message);
      } else
        reportUnknown(reporter, 'quote-section', at, `\`${template}\` has no section \`${id}\` to quote`, id, open);
    });
  }
}

const OPEN_SIDES: readonly string[] = ['shared', 'each'];
