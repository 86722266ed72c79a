import type { Person } from '../../template/index.ts';

/** How somebody stands in texts. */
export interface NameWords {
  /** Finds every mention, as words of their own; to be used with `replace` and `match` only. */
  every: RegExp;
  /** The first name means somebody else as well, so it alone is nobody's for certain. */
  shared: RegExp | undefined;
}

/**
 * The words by which somebody is found in a text: name, first name, handle and id. Names count with their capitals, so that
 * `Will` is found and `will` is not; a first name that two people have is no certain mention.
 */
export function nameWords(person: Person, people: readonly Person[]): NameWords {
  const { id, name, first, handle } = person;
  const isShared = people.some(other => other.id !== id && other.first === first);
  const words = [name, ...(isShared ? [] : [first]), id, ...(handle ? [handle.replace(/^@/, '')] : [])];
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return {
    every: new RegExp(alone(`@?(?:${sorted.map(escaped).join('|')})`), 'gu'),
    shared: isShared ? new RegExp(alone(escaped(first)), 'u') : undefined,
  };
}

const alone = (pattern: string): string => `(?<![\\p{L}\\p{N}_])${pattern}(?![\\p{L}\\p{N}_])`;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
