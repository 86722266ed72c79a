import { normalised } from '../../promises/promise-id.ts';
import type { Line } from '../page-lines.ts';
import type { Looking, Rule } from '../rule.ts';

export const sources: Rule = {
  id: 'sources',
  level: 'warning',
  about:
    'Points at evidence from fewer different sources than `sources: 2` says; the column “From where” or “Source” is looked at.',
  example: ['Two rows, both from the sales call of 3 May', 'One from the sales call, one from the numbers of the shop'],
  find({ lines }, value, looking) {
    const rows = lines.filter(line => sourceIn(line, looking) !== undefined);
    const last = rows.at(-1);
    const different = new Set(rows.map(line => normalised(sourceIn(line, looking)!)).filter(source => source !== ''));
    if (!last || different.size >= Number(value)) return [];
    const there =
      different.size === 1 ? 'one source' : different.size === 0 ? 'no source' : `${different.size} sources`;
    return [
      {
        line: last,
        message: `This rests on ${there}; at least ${value} different ones make it evidence. Who or what else has seen it?`,
      },
    ];
  },
};

/** What stands in the column that says where from; nothing in lines that are no rows of such a table. */
const sourceIn = ({ cells = [] }: Line, { words }: Looking): string | undefined =>
  cells.find(({ column }) => words?.columns.source.test(column))?.text;
