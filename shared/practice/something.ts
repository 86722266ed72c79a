import type { Context, Template } from '../template/index.ts';

/** As many as a table may have. */
const CELLS = Array.from({ length: 8 }, () => 'something');

/**
 * One of each thing that may be carried over or drawn, so that everything is rendered that stands beside such a thing.
 *
 * @param manifest which sections it carries, and which of other kinds of page it quotes
 */
export const SOMETHING = ({
  carries,
  quotes,
}: Pick<Template['manifest'], 'carries' | 'quotes'>): Pick<
  Context,
  'carried' | 'mine' | 'quoted' | 'questions' | 'inbox'
> => {
  const line = { id: 'some', text: 'something', owner: '', since: '', moved: 3, open: true, cells: CELLS };
  const linesOf = (sections: readonly string[]) => Object.fromEntries(sections.map(section => [section, [line]]));
  const lines = linesOf(carries);
  const page = { date: '2026-01-01', title: 'something' };
  return {
    carried: {
      promises: [line],
      topics: [{ text: 'something' }],
      goals: [{ id: 'some', text: 'something', last: 'something' }],
      last: lines,
      earlier: [{ ...page, lines }],
      count: 3,
    },
    mine: lines,
    quoted: Object.fromEntries(Object.entries(quotes).map(([id, of]) => [id, { ...page, lines: linesOf(of) }])),
    questions: [{ id: 'some', text: 'Some question?' }],
    inbox: [{ text: 'something', owner: '' }],
  };
};
