import type { CarriedLine, Context } from '../../template/index.ts';
import type { MayGo } from './what-may-go.ts';

/** What the first page with a new manager is made with: just what was ticked, and nothing of where it came from. */
export function firstContext(base: Context, taken: readonly MayGo[]): Context {
  const last: { [section: string]: CarriedLine[] } = {};
  for (const { section, line } of taken) {
    if (section === undefined) continue;
    last[section] = [...(last[section] ?? []), line];
  }
  return {
    ...base,
    carried: {
      promises: taken
        .filter(({ kind }) => kind === 'promise')
        .map(({ line: { open: _, cells: __, ...promise } }) => promise),
      goals: taken.filter(({ kind }) => kind === 'goal').map(({ id, text }) => ({ id, text })),
      last,
      count: 0,
    },
  };
}
