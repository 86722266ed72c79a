import type { LastLines } from '../carry/last-lines.ts';
import { closest } from '../promises/closest.ts';

/** The lists of a roadmap, the nearest first. */
export const HORIZONS = ['now', 'next', 'later', 'not-on-it'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** What became of a line since the last roadmap. */
export interface RoadmapChange {
  what: 'new' | 'moved' | 'gone';
  text: string;
  /** Where it stands now. */
  to?: Horizon;
  from?: Horizon;
}

interface Standing {
  text: string;
  owner: string;
  at: Horizon;
}

/**
 * What came, moved and went between two versions of a roadmap. A line is the same line where most of its words are; one that was
 * struck out is gone.
 *
 * @example
 * roadmapChanges({ next: [tax] }, { now: [tax], later: [yen] })
 * // [{ what: 'moved', text: 'A wrong tax rate …', from: 'next', to: 'now' }, { what: 'new', text: 'Two currencies', to: 'later' }]
 */
export function roadmapChanges(before: LastLines, after: LastLines): RoadmapChange[] {
  const old = standing(before);
  const changes: RoadmapChange[] = [];
  for (const line of standing(after)) {
    const known = old.find(({ text }) => text === line.text) ?? closest(line, old);
    if (known) old.splice(old.indexOf(known), 1);
    if (!known) changes.push({ what: 'new', text: line.text, to: line.at });
    else if (known.at !== line.at) changes.push({ what: 'moved', text: line.text, from: known.at, to: line.at });
  }
  return [...changes, ...old.map(({ text, at }): RoadmapChange => ({ what: 'gone', text, from: at }))];
}

const standing = (lines: LastLines): Standing[] =>
  HORIZONS.flatMap(at => (lines[at] ?? []).filter(({ open }) => open).map(({ text, owner }) => ({ text, owner, at })));
