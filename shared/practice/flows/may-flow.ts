import type { Flow } from './flow.ts';
import { FLOWS } from './flows.ts';

/** A kind of page, by its template. */
export interface Kind {
  id: string;
  /** The template that a team's own one is made from: `promotion-case` or `promotion-case@1`. */
  extends?: string;
  family?: string;
  /** Whose its sections are. */
  sections?: { readonly [section: string]: string };
  /** What it says itself of where its lines come from. */
  gathers?: { from: readonly string[]; asks: readonly string[]; never: readonly string[] };
}

/**
 * Whether lines of one kind of page may be offered to another.
 *
 * The table decides on the pages that come with Rapport. A team's own template says itself what it gathers, but what the table
 * closes for the page that it is made from stays closed; where it is made from none, what feeds nothing stays closed, what
 * is locked everywhere stays locked, and a page of a career or of feedback takes nothing that a review must not.
 *
 * @example
 * mayFlow({ id: 'prd' }, { id: 'career-worksheet' }) // 'offered'
 * mayFlow({ id: 'skip-level' }, { id: 'our-review', gathers: { from: ['skip-level'], asks: [], never: [] } }) // 'never'
 */
export function mayFlow(source: Kind, target: Kind): Flow {
  const [sources, targets] = [lineage(source), lineage(target)];
  const cells = sources.flatMap(from => targets.flatMap(into => FLOWS.get(from)?.get(into) ?? []));
  const inTable = targets.some(isTarget);
  if (cells.includes('never') || sources.some(feedsNothing)) return 'never';
  if (!inTable && PERSONAL.includes(target.family ?? '') && sources.some(id => cellOf(id, REVIEW) === 'never'))
    return 'never';
  if (!target.gathers) return cells[0] ?? 'none';
  const { from, asks, never } = target.gathers;
  const says = (list: readonly string[]): boolean => sources.some(id => list.includes(id));
  if (says(never)) return 'never';
  const locked = cells.includes('locked') || (!inTable && sources.some(isAlwaysLocked));
  if (says(asks) || (says(from) && locked)) return 'locked';
  return says(from) ? 'offered' : 'none';
}

const REVIEW = 'performance-review';

/** The families of pages that say how somebody does. */
const PERSONAL: readonly string[] = ['career', 'feedback'];

/** A kind, and the one that it is made from. */
export const lineage = ({ id, extends: base }: Pick<Kind, 'id' | 'extends'>): string[] =>
  base === undefined ? [id] : [id, base.replace(/@.*$/, '')];

const cellOf = (source: string, target: string): Flow | undefined => FLOWS.get(source)?.get(target);

const flowsOf = (source: string): Flow[] => [...(FLOWS.get(source)?.values() ?? [])];

const isTarget = (id: string): boolean => [...FLOWS.values()].some(row => row.has(id));

function feedsNothing(source: string): boolean {
  const flows = flowsOf(source);
  return flows.length > 0 && flows.every(flow => flow === 'never');
}

function isAlwaysLocked(source: string): boolean {
  const flows = flowsOf(source);
  return flows.includes('locked') && !flows.includes('offered');
}
