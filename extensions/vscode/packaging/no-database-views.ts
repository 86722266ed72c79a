/** Stands in the bundle for browsers, where nobody sets databases up: how one is looked at is never asked there. */
const NOTHING: typeof import('../../../shared/workspace/database-views.ts') = {
  KIND: 'Kind',
  databaseViews: () => [],
};

export const { KIND, databaseViews } = NOTHING;
