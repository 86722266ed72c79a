import type { Context } from '../template/index.ts';

/** As many as a table may have. */
const CELLS = Array.from({ length: 8 }, () => 'something');

/**
 * One of each thing that may be carried over or drawn, so that everything is rendered that stands beside such a thing.
 *
 * @param carries the sections whose lines are carried
 */
export const SOMETHING = (carries: readonly string[]): Pick<Context, 'carried' | 'mine' | 'questions' | 'inbox'> => {
  const line = { id: 'some', text: 'something', owner: '', since: '', moved: 3, open: true, cells: CELLS };
  const lines = Object.fromEntries(carries.map(section => [section, [line]]));
  return {
    carried: {
      promises: [line],
      topics: [{ text: 'something' }],
      goals: [{ id: 'some', text: 'something', last: 'something' }],
      last: lines,
      earlier: [{ date: '2026-01-01', title: 'something', lines }],
      count: 3,
    },
    mine: lines,
    questions: [{ id: 'some', text: 'Some question?' }],
    inbox: [{ text: 'something', owner: '' }],
  };
};
