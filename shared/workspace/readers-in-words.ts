import type { Audience, Readers } from '../document/readers.ts';

const WORDS: { [K in Readers]: string } = {
  me: 'you alone',
  pair: 'the two of you',
  team: 'your team',
  company: 'everybody',
};

/**
 * Who reads a page, as one says it to a person.
 *
 * @example
 * readersInWords({ readers: 'pair', people: ['ana', 'bo'] }) // 'the two of you: ana, bo'
 */
export function readersInWords({ readers, people }: Audience): string {
  return people?.length ? `${WORDS[readers]}: ${people.join(', ')}` : WORDS[readers];
}
