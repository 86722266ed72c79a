import type { Person } from '../../template/index.ts';
import { namePattern } from '../name-pattern.ts';
import { foldedName } from '../people.ts';

/** How somebody stands in texts. */
export interface NameWords {
  /** Finds every mention, as words of their own; to be used with `replace` and `match` only. */
  every: RegExp;
  /** What means somebody else as well, so that alone it is nobody's for certain. */
  shared: RegExp | undefined;
}

/**
 * The words by which somebody is found in a text: name, first name, handle and id. Names count with their capitals, so that
 * `Will` is found and `will` is not, while a tag such as `@will` is a mention however it is written; a name or first name that
 * two people have is no certain mention.
 *
 * @param people everybody who is known; of somebody who is not among them the name alone counts, and no id that nobody gave
 */
export function nameWords(person: Person, people: readonly Person[]): NameWords {
  const { id, name, first, handle } = person;
  const others = people.filter(other => other.id !== id);
  const isShared = (word: string): boolean =>
    others.some(other => [other.name, other.first].some(known => foldedName(known) === foldedName(word)));
  const isKnown = others.length < people.length;
  const certain = [
    ...[name, first].filter(word => !isShared(word)),
    ...(isShared(first) ? [] : [first.toLowerCase()].map(tagged)),
    // An id such as `will` is a word of its own, and stands bare only where data stand.
    ...(id.includes('-') ? [id] : isKnown ? [tagged(id)] : []),
    ...(handle ? [handle.replace(/^@/, '')] : []),
  ].filter(word => word !== '');
  const unsure = [name, first].filter(isShared).flatMap(word => [word, tagged(word.toLowerCase())]);
  const asName = certain.length === 0 ? '(?!)' : namePattern([...certain, ...certain.map(tagged)]);
  return {
    every: new RegExp([asName, ...(isKnown ? [asDatum(id)] : [])].join('|'), 'gmu'),
    shared: unsure.length > 0 ? new RegExp(namePattern(unsure), 'u') : undefined,
  };
}

/** An id among data: `people: [ana, bo]`, `manager: ana`, `- ana`, `"ana"`; in a sentence it is a word like any other. */
const asDatum = (id: string): string =>
  String.raw`(?<=(?:^[ \t]*- |^[\p{L}_ -]+: ?|[[,{] *|")["']?)${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=["']? *(?:[\],}]|$)|")`;

/** `@ana` in a note is for Ana; the sign goes with the name. */
const tagged = (word: string): string => (word.startsWith('@') ? word : `@${word}`);
