import type { Person } from '../../template/index.ts';
import { slug } from '../../template/render/people.ts';
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
 * The words by which somebody is found in a text: name, first name, handle and id, the name from which the id was made, which is
 * how somebody was called before they married, and an address such as `ana@company.com` as a whole. Names count with their capitals, so that
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
  const former = isKnown && id.includes('-') && id !== slug(name) ? [formerName(id)] : [];
  const certain = [
    ...[name, first, ...former].filter(word => !isShared(word)),
    ...(isShared(first) ? [] : [first.toLowerCase()].map(tagged)),
    // An id such as `will` is a word of its own, and stands bare only where data stand.
    ...(id.includes('-') ? [id] : isKnown ? [tagged(id)] : []),
    ...(handle ? [handle.replace(/^@/, '')] : []),
  ].filter(word => word !== '');
  const unsure = [name, first].filter(isShared).flatMap(word => [word, tagged(word.toLowerCase())]);
  const boxes = mailboxes([name, ...former], first, [...(isKnown ? [id] : []), ...(handle ? [handle] : [])]);
  const isTheirs = (box: string): boolean =>
    others.some(other => mailboxes([other.name], other.first, [other.id]).includes(box));
  const certainBoxes = boxes.filter(box => !isTheirs(box));
  const asName = certain.length === 0 ? '(?!)' : namePattern([...certain, ...certain.map(tagged)]);
  return {
    every: new RegExp([asAddress(certainBoxes), asName, ...(isKnown ? [asDatum(id)] : [])].join('|'), 'gmu'),
    shared:
      unsure.length > 0 ? new RegExp(`${asAddress(boxes.filter(isTheirs))}|${namePattern(unsure)}`, 'u') : undefined,
  };
}

/** An id among data: `people: [ana, bo]`, `manager: ana`, `- ana`, `"ana"`; in a sentence it is a word like any other. */
const asDatum = (id: string): string =>
  String.raw`(?<=(?:^[ \t]*- |^[\p{L}_ -]+: ?|[[,{] *|")["']?)${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=["']? *(?:[\],}]|$)|")`;

/** `ana-lopes` was made of `Ana Lopes`. */
const formerName = (id: string): string =>
  id.replace(/(^|-)(.)/gu, (_, gap: string, sign: string) => (gap && ' ') + sign.toUpperCase());

/** What may stand before the `@` of somebody's address: `ana`, `ana.lopes`, `alopes`. */
function mailboxes(names: readonly string[], first: string, handles: readonly string[]): string[] {
  const ofNames = names.flatMap(name => {
    const words = slug(name).split('-');
    const last = words.at(-1)!;
    return words.length < 2 ? [] : [...['.', '_', '-', ''].map(sign => words[0] + sign + last), words[0]![0] + last];
  });
  return [...new Set([slug(first), ...ofNames, ...handles.map(handle => handle.replace(/^@/, '').toLowerCase())])];
}

/** An address, whatever its case: `Ana.Lopes@company.com`, and not the one of `joana@company.com`. */
function asAddress(boxes: readonly string[]): string {
  if (boxes.length === 0) return '(?!)';
  const anyCase = (sign: string): string =>
    /\p{Ll}/u.test(sign) ? `[${sign}${sign.toUpperCase()}]` : sign.replace(/[.*+?^${}()|[\]\\]/, '\\$&');
  const written = boxes.map(box => [...box].map(anyCase).join(''));
  const host = String.raw`[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
  return String.raw`(?<![\p{L}\p{M}\p{N}.+_-])(?:${written.join('|')})(?:\+[\w.-]+)?@${host}`;
}

/** `@ana` in a note is for Ana; the sign goes with the name. */
const tagged = (word: string): string => (word.startsWith('@') ? word : `@${word}`);
