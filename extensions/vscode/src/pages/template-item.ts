import type { Entry } from '../../../../shared/catalog/index.ts';

/** The families as people call them, in the order in which they are shown. */
export const FAMILIES: { readonly [family: string]: string } = {
  'one-on-ones': 'One-on-ones',
  career: 'Career',
  feedback: 'Feedback',
  team: 'Team',
  plans: 'Plans',
};

/** A heading, and the templates under it. */
export interface Group {
  title: string;
  entries: Entry[];
}

/**
 * The templates as they are shown: the few to start with, then all by family.
 *
 * @example
 * groupTemplates(catalog.list())[0] // { title: 'Start here', entries: [weekly, …] }
 */
export function groupTemplates(entries: readonly Entry[], start: string): Group[] {
  const first = entries.filter(({ template }) => template.manifest.first);
  const families = Object.entries(FAMILIES).map(([family, title]) => ({
    title,
    entries: entries.filter(({ template }) => template.manifest.family === family),
  }));
  return [{ title: start, entries: first }, ...families].filter(group => group.entries.length > 0);
}

/** How long it takes and who reads it, in a few words: `30 min · the two of you`. */
export function facts({ template: { manifest } }: Entry, readers: string): string {
  return [manifest.minutes === undefined ? '' : `${manifest.minutes} min`, readers].filter(Boolean).join(' · ');
}
