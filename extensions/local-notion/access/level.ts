import type { TreeRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { parentOf } from '../store/tree.ts';

/** What somebody may do with a page, each including what stands before it. */
export const LEVELS = ['none', 'read', 'comment', 'edit'] as const;

export type Level = (typeof LEVELS)[number];

/** Levels by the ids of pages and databases. What lies under one has its level, unless it is named itself. */
export type Grants = Readonly<Record<string, Level>>;

/**
 * The level that grants give for a record: that of the nearest thing around it that they name.
 * @param grants `undefined` gives everything
 * @example levelIn(store, { [plans]: 'read', [mine]: 'edit' }, pageUnderMine) // 'edit'
 */
export const levelIn = (store: Store, grants: Grants | undefined, record: TreeRecord): Level => {
  if (!grants) return 'edit';
  for (let at: TreeRecord | undefined = record; at; at = parentOf(store, at)) {
    const level = grants[at.id];
    if (level !== undefined) return level;
  }
  return 'none';
};

/** The lower of two levels. */
export const lower = (a: Level, b: Level): Level => (LEVELS.indexOf(a) < LEVELS.indexOf(b) ? a : b);

/** Whether a level is enough. */
export const reaches = (level: Level, wanted: Level): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
