import { equalJson, type Json } from '../../document/json.ts';
import { type Audience, fits, type Readers } from '../../document/readers.ts';
import type { Fields } from './origin.ts';

/** A title or readers that the template changed since: they are applied when somebody said yes, or when fewer read the page. */
export interface FaceChange {
  field: 'title' | 'readers';
  before: Json;
  after: Json;
  /** Without a yes the page keeps what it has, and is asked again the next time. */
  needsYes: boolean;
}

/** A field of the front matter that the author and the template both changed. */
export interface FieldConflict {
  field: string;
  base: unknown;
  local: unknown;
  remote: unknown;
}

export interface MergedFields {
  /** What the front matter is to say, by its keys. */
  values: { path: string[]; value: unknown }[];
  face: FaceChange[];
  conflicts: FieldConflict[];
  /** What the page is to be measured by next time: a change that nobody said yes to is none yet. */
  fields: Fields;
}

/**
 * Merges the front matter of a page: what the template says anew arrives, what the author changed stays.
 *
 * @param base as the page was made @param local as it is @param remote as the template would make it today
 * @param yes whether somebody said yes to a new title and to more readers
 */
export function mergeFields(base: Fields, local: Fields, remote: Fields, yes: boolean): MergedFields {
  const merged: MergedFields = { values: [], face: [], conflicts: [], fields: remote };
  for (const [key, value] of Object.entries(remote)) {
    if (key === 'title' || key === 'readers' || key === 'people') continue;
    const [was, is] = [base[key], local[key]];
    if (equalJson(was, value) || equalJson(is, value)) continue;
    if (equalJson(was, is)) merged.values.push({ path: [key], value });
    else if (is !== undefined) merged.conflicts.push({ field: key, base: was, local: is, remote: value });
  }
  mergeTitle(base, local, remote, yes, merged);
  mergeReaders(base, local, remote, yes, merged);
  return merged;
}

function mergeTitle(base: Fields, local: Fields, remote: Fields, yes: boolean, merged: MergedFields): void {
  const [was, is, value] = [base.title, local.title, remote.title];
  // A page that its author called otherwise keeps that name.
  if (was === value || is !== was || value === undefined) return;
  merged.face.push({ field: 'title', before: is ?? null, after: value, needsYes: true });
  if (yes) merged.values.push({ path: ['title'], value });
  else merged.fields = { ...merged.fields, ...(was !== undefined && { title: was }) };
}

function mergeReaders(base: Fields, local: Fields, remote: Fields, yes: boolean, merged: MergedFields): void {
  const [was, is, to] = [audienceOf(base), audienceOf(local), audienceOf(remote)];
  if (!to || isSame(was, to) || isSame(is, to)) return;
  const needsYes = !is || !fits(is, to);
  merged.face.push({ field: 'readers', before: inJson(is), after: inJson(to), needsYes });
  if (!needsYes || yes) {
    merged.values.push({ path: ['readers'], value: to.readers });
    if (to.people || is?.people) merged.values.push({ path: ['people'], value: to.people ?? [] });
  } else {
    const { readers, people, ...rest } = merged.fields;
    merged.fields = {
      ...rest,
      ...(base.readers !== undefined && { readers: base.readers }),
      ...(base.people !== undefined && { people: base.people }),
    };
  }
}

function audienceOf({ readers, people }: Fields): Audience | undefined {
  if (readers === undefined) return undefined;
  return { readers: readers as Readers, ...(Array.isArray(people) && { people: people.map(String) }) };
}

const inJson = (audience: Audience | undefined): Json => (audience ? { ...audience } : null);

const isSame = (a: Audience | undefined, b: Audience): boolean =>
  a !== undefined && (equalJson({ ...a }, { ...b }) || (fits(a, b) && fits(b, a)));
