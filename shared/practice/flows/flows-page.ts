import type { Flow } from './flow.ts';
import { FLOWS, TARGETS } from './flows.ts';
import { kindInWords } from './kind-in-words.ts';

/** The part of docs/privacy.md that says which page may be given lines of which: the table of flows in words. */
export function flowsPage(): string {
  const nothing = [...FLOWS].filter(([, row]) => [...row.values()].every(flow => flow === 'never')).map(([id]) => id);
  const inOrder = [...TARGETS].sort((a, b) => kindInWords(a).localeCompare(kindInWords(b), 'en'));
  const rows = inOrder.map(target => {
    const from = (flow: Flow): string =>
      kinds([...FLOWS].filter(([id, row]) => row.get(target) === flow && !nothing.includes(id)).map(([id]) => id));
    return `| ${capital(kindInWords(target))} | ${from('offered')} | ${from('locked')} | ${from('never')} |`;
  });
  return [
    '| A page of this kind | is offered lines of | and with their author’s yes of | and never of |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `Nothing flows out of these, to no page and whoever agrees: ${kinds(nothing)}. What is not in the table is not offered.`,
  ].join('\n');
}

const kinds = (ids: readonly string[]): string =>
  ids
    .map(kindInWords)
    .sort((a, b) => a.localeCompare(b, 'en'))
    .join(', ');
const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);
