import type { Rule } from '../rule.ts';

export const fullRows: Rule = {
  id: 'full-rows',
  level: 'warning',
  about:
    'Points at a row that is begun and has an empty cell: a goal without a theme, a risk without an owner. `full-rows: 2` looks at the first two columns only.',
  example: ['| The import fails at night | |', '| The import fails at night | Carla |'],
  find: ({ lines }, value) =>
    lines.flatMap(line => {
      const cells = line.cells?.slice(0, typeof value === 'number' ? value : undefined) ?? [];
      const empty = cells.filter(({ text, given }) => text === '' && !given);
      if (empty.length === 0 || empty.length === cells.length) return [];
      const named = empty.filter(({ column }) => column !== '').map(({ column }) => `“${column}”`);
      const what = named.length > 0 ? named.join(' and ') : empty.length === 1 ? 'one cell' : `${empty.length} cells`;
      return [
        {
          line,
          message: `${what} ${empty.length > 1 ? 'are' : 'is'} still empty in this row. Fill it in, or write “none, because …”.`,
        },
      ];
    }),
};
