import { parseDocument } from 'yaml';
import type { Document } from '../../document/document.ts';
import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { readMarkdown } from '../../markdown/read.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { partReporter, type Reporter, reportUnknown, textReporter } from '../diagnostics/reporter.ts';
import type { Source } from '../source.ts';
import { splitMarkup } from '../structure/markup.ts';

/** The keys of a front matter as they are written. */
export interface Fields {
  [key: string]: unknown;
}

/** The template that another is made from: `extends: one-on-one-weekly@3`. */
export interface Base {
  id: string;
  text: string;
  /** Of the other's own front matter, all that concerns the body. */
  sections: Fields;
}

type PlaceIn = (path: readonly PropertyKey[], of?: 'key') => Place;

/**
 * Puts what a template says of itself over what the one says that it is made from. `none` leaves an input, a section or
 * another inner key out.
 *
 * @param find the text of a template by its id
 * @returns the keys of both, and the base where it was found
 */
export function extendFields(
  own: Fields,
  find: (id: string) => string | undefined,
  place: PlaceIn,
  reporter: Reporter,
): { fields: Fields; base?: Base } {
  const [, id = '', version] = /^([\w-]+)@(\d+)$/.exec(String(own.extends)) ?? [];
  const at = place(['extends']);
  if (version === undefined) {
    const message = '`extends` names a template and its version, such as `one-on-one-weekly@3`.';
    reporter.report('front-matter-value', at, message);
    return { fields: own };
  }
  const text = find(id);
  const base = fieldsOf(text ?? '');
  if (text === undefined || base.extends !== undefined) {
    const why = text === undefined ? 'There is no such template' : 'It is made from another one itself';
    reporter.report('extends-unknown', at, `Nothing can be made from \`${id}\` here: ${why}.`);
    return { fields: own };
  }
  const now = Number(base.version ?? 1);
  if (now !== Number(version)) {
    const message = `\`${id}\` is at ${now}, and this was made from ${version}. Look at its page, write \`extends: ${id}@${now}\`, and count up your own version.`;
    reporter.report('extends-changed', at, message);
  }
  const { id: _id, version: _version, first: _first, ...rest } = base;
  for (const top of ['inputs', 'sections']) {
    const known = Object.keys(isFields(base[top]) ? base[top] : {});
    for (const [key, value] of Object.entries(isFields(own[top]) ? own[top] : {}))
      if (value === 'none' && !known.includes(key))
        reportUnknown(
          reporter,
          'extends-missing',
          place([top, key], 'key'),
          `\`${id}\` has no \`${key}\` to leave out`,
          key,
          known,
        );
  }
  return { fields: merge(rest, own, 0), base: { id, text, sections: isFields(own.sections) ? own.sections : {} } };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fieldsOf(text: string): Fields {
  const fields: unknown = parseDocument(splitFrontMatter(text).yaml ?? '', { logLevel: 'silent' }).toJS();
  return isFields(fields) ? fields : {};
}

function merge(base: Fields, own: Fields, depth: number): Fields {
  const out = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const below = base[key];
    if (value === 'none' && depth === 1) delete out[key];
    else out[key] = isFields(below) && isFields(value) ? merge(below, value, depth + 1) : value;
  }
  return out;
}

export interface Section {
  id: string;
  start: number;
  end: number;
}

/** The sections of a template that stand side by side. */
export function sectionsOf({ blocks }: Document): Section[] {
  const found: Section[] = [];
  let open = 0;
  for (const block of blocks) {
    if (block.type !== 'tag') continue;
    for (const tag of splitMarkup({ text: block.markup, offset: block.offset })) {
      if (tag.kind !== 'tag') continue;
      const { offset, text } = tag.whole;
      if (tag.name === 'section' && open++ === 0)
        found.push({ id: tag.args.text.trim().slice(1, -1), start: offset, end: offset + text.length });
      if (tag.name === 'endsection' && --open === 0) found.at(-1)!.end = offset + text.length;
    }
  }
  return found;
}

/** A stretch of the whole, and where it comes from. */
interface Stretch {
  at: number;
  from: number;
  own: boolean;
}

/**
 * The body of a template that is made from another: sections that it has are its own, sections that it says `none` of are
 * left out, new ones come after the one above them in `sections:`, and all else is the other's.
 *
 * ```
 * base   {topics} {growth} {promises}
 * own    {topics'}         {wins}       sections: { topics: shared, wins: shared, growth: none }
 * whole  {topics'} {wins}  {promises}
 * ```
 *
 * @returns a source whose findings are told where they stand in the own text, or at `extends` if they stand in the other
 */
export function extendSource(own: Source, base: Base, at: Place): Source {
  const { text } = own;
  if (text === undefined) {
    const message =
      'Only a template in a file can be made from another one. Take `extends` out, or write it in a file.';
    own.reporter.report('extends-unknown', at, message);
    return own;
  }
  const mine = sectionsOf(own.document);
  const theirs = sectionsOf(readMarkdown(base.text, { holes: true }));
  reportOutside(text, own.reporter, mine);
  let whole = '';
  const stretches: Stretch[] = [];
  const add = (own: boolean, from: number, to: number): void => {
    stretches.push({ at: whole.length, from, own });
    whole += (own ? text : base.text).slice(from, to);
  };
  const addOwn = ({ start, end }: Section): void => {
    add(true, start, end);
    whole += '\n\n';
  };
  const next = (anchor: string | undefined, before?: true): void => {
    for (const one of mine) if (place(one.id, base, theirs, before) === anchor) addOwn(one);
  };
  add(true, 0, splitFrontMatter(text).body);
  let cursor = splitFrontMatter(base.text).body;
  for (const { id, start, end } of theirs) {
    add(false, cursor, start);
    next(id, true);
    const replaced = mine.find(one => one.id === id);
    if (replaced) add(true, replaced.start, replaced.end);
    else if (base.sections[id] !== 'none') add(false, start, end);
    whole += '\n\n';
    next(id);
    cursor = end;
  }
  add(false, cursor, base.text.length);
  whole += '\n\n';
  next(undefined);
  const reporter = mixedReporter(own.reporter, base, stretches, at);
  return { ...own, document: readMarkdown(whole, { holes: true }), text: whole, reporter };
}

/** Beside which section of the other a new one stands; nothing for the end, and a word that is none for one that is not new. */
function place(id: string, { sections }: Base, theirs: readonly Section[], before?: true): string | undefined {
  const known = (one: string): boolean => theirs.some(({ id }) => id === one);
  if (known(id)) return ' ';
  const named = Object.keys(sections);
  const above = named.slice(0, Math.max(0, named.indexOf(id))).findLast(known);
  if (!before) return above ?? (named.slice(named.indexOf(id) + 1).some(known) ? ' ' : undefined);
  return above === undefined && named.includes(id) ? named.slice(named.indexOf(id) + 1).find(known) : ' ';
}

function reportOutside(text: string, reporter: Reporter, mine: readonly Section[]): void {
  let from = splitFrontMatter(text).body;
  for (const { start, end } of [...mine, { start: text.length, end: text.length }]) {
    const words = text
      .slice(from, start)
      .replace(/\{%-?\s*comment[\s\S]*?endcomment\s*-?%\}/g, all => ' '.repeat(all.length));
    const length = words.trim().length;
    if (length > 0) {
      const offset = from + words.length - words.trimStart().length;
      const message = 'What stands outside of a section is no part of the page. Put it into one.';
      reporter.report('extends-outside', { offset, length }, message);
    }
    from = end;
  }
}

function mixedReporter(own: Reporter, base: Base, stretches: readonly Stretch[], at: Place): Reporter {
  const theirs = textReporter(base.text, []);
  const of = ({ offset, length }: Place): { own: boolean; place: Place } => {
    const { own, from, at } = stretches.findLast(one => one.at <= offset)!;
    return { own, place: { offset: offset - at + from, length } };
  };
  return {
    where: place => own.where(of(place).own ? of(place).place : at),
    report(id, where, message, more) {
      const { own: isOwn, place } = of(where);
      (isOwn ? own : partReporter(own, base.id, theirs, at)).report(id, place, message, more);
    },
  };
}
