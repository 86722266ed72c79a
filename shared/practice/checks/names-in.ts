import type { Person } from '../../template/index.ts';

/** A person whom a text names, by the words with which it does. */
export interface NamedPerson {
  id: string;
  words: string;
  at: number;
}

const WORD = /@?\p{L}[\p{L}\p{M}]*/gu;

/**
 * Makes what finds the people whom a text names, each once, in their order: by first name, whole name or handle, with a capital and as
 * a word of its own.
 *
 * @param ordinary first names that are no names at the beginning of a sentence, such as `Will`
 * @example
 * namesIn([ana, may], ['May'])('Ana’s banana. May I ask?') // [{ id: 'ana', words: 'Ana', at: 0 }]
 */
export function namesIn(people: readonly Person[], ordinary: readonly string[] = []): (text: string) => NamedPerson[] {
  const known = new Map<string, Person>();
  for (const person of people) {
    for (const word of [person.first, `@${person.id}`]) known.set(word, person);
    if (person.handle) known.set(`@${person.handle.replace(/^@/, '')}`, person);
  }
  return text => {
    const found = new Map<string, NamedPerson>();
    for (const { 0: word, index } of text.matchAll(WORD)) {
      // German says "Anas".
      const person = known.get(word) ?? known.get(word.replace(/s$/, ''));
      if (!person || found.has(person.id)) continue;
      if (ordinary.includes(word) && beginsSentence(text, index)) continue;
      found.set(person.id, {
        id: person.id,
        words: text.startsWith(person.name, index) ? person.name : word,
        at: index,
      });
    }
    return [...found.values()];
  };
}

const beginsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:|\n–—-])\s*$/u.test(text.slice(Math.max(0, at - 3), at));
