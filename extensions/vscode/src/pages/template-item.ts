import type { Entry } from '../../../../shared/catalog/index.ts';

/** The families as people call them, in the order in which they are shown. */
const FAMILIES: { readonly [family: string]: string } = {
  'one-on-ones': 'One-on-ones',
  career: 'Career',
  feedback: 'Feedback',
  team: 'Team',
  plans: 'Plans',
};

const ORDER = Object.keys(FAMILIES);

/** A heading, and the templates under it. */
export interface Group {
  title: string;
  entries: Entry[];
}

/**
 * The templates as they are shown: the few to start with, then all by family. In a family what is quickest comes first: that
 * is what one meets every week.
 *
 * @example
 * groupTemplates(catalog.list(), 'Start here')[0] // { title: 'Start here', entries: [weekly, …] }
 */
export function groupTemplates(entries: readonly Entry[], start: string): Group[] {
  const sorted = [...entries].sort(byPlace);
  const families = ORDER.map(family => ({
    title: FAMILIES[family]!,
    entries: sorted.filter(({ template }) => template.manifest.family === family),
  }));
  const first = sorted.filter(({ template }) => template.manifest.first);
  return [{ title: start, entries: first }, ...families].filter(group => group.entries.length > 0);
}

function byPlace({ template: { manifest: a } }: Entry, { template: { manifest: b } }: Entry): number {
  return (
    ORDER.indexOf(a.family) - ORDER.indexOf(b.family) ||
    (a.minutes ?? Number.POSITIVE_INFINITY) - (b.minutes ?? Number.POSITIVE_INFINITY) ||
    a.title.localeCompare(b.title, 'en')
  );
}

/** How long it takes and who reads it, in a few words: `30 min · the two of you`. */
export function facts({ template: { manifest } }: Entry, readers: string): string {
  return [manifest.minutes === undefined ? '' : `${manifest.minutes} min`, readers].filter(Boolean).join(' · ');
}
