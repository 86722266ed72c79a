import { isMap, isScalar, parseDocument, type Document as Yaml } from 'yaml';
import type { $ZodIssue } from 'zod/v4/core';
import type { Fix, Place } from '../diagnostics/diagnostic.ts';
import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import type { Piece } from '../expressions/parser.ts';
import { INPUT_TYPES } from '../inputs/index.ts';
import { describeIssue } from './describe-issue.ts';
import { type Base, extendFields, type Fields } from './extend.ts';
import { type FrontMatter, inputSchema, manifestSchema } from './schema.ts';

/** What the front matter says, and where in the source each thing of it stands. */
export interface FrontMatterReading {
  given: FrontMatter;
  /** The place of a value (or of the key), by its path. */
  place(path: readonly PropertyKey[], of?: 'key' | 'value'): Place;
  /** The template that this one is made from. */
  base?: Base;
}

/**
 * Reads the YAML at the top of a template. What is wrong with it is reported, and what is right is kept.
 *
 * @param find the text of a template by its id, for one that is made from another
 * @param elsewhere keys that need not stand in it, because the page itself says them
 */
export function readFrontMatter(
  source: Piece | undefined,
  reporter: Reporter,
  find: (id: string) => string | undefined = () => undefined,
  elsewhere: readonly string[] = [],
): FrontMatterReading {
  if (!source) return { given: {}, place: () => ({ offset: 0, length: 0 }) };
  const yaml = parse(source, reporter);
  const place = (path: readonly PropertyKey[], of: 'key' | 'value' = 'value') => placeIn(yaml, path, of, source);
  if (!yaml) return { given: {}, place };
  const value = toPlain(yaml, source, reporter);
  if (value === null || value === undefined) return { given: {}, place };
  if (typeof value !== 'object' || Array.isArray(value)) {
    reporter.report(
      'front-matter-value',
      place([]),
      'The front matter is a list of keys with values, such as `title: Weekly one-on-one`.',
    );
    return { given: {}, place };
  }
  const own = value as Fields;
  if (own.extends === undefined) return { given: validate(own, elsewhere, place, reporter), place };
  const { fields, base } = extendFields(own, find, place, reporter);
  return { given: validate(fields, elsewhere, place, reporter), place, ...(base ? { base } : {}) };
}

function parse(source: Piece, reporter: Reporter): Yaml | undefined {
  const yaml = guarded(() => parseDocument(source.text, { prettyErrors: false, logLevel: 'error' }), source, reporter);
  for (const error of yaml?.errors ?? []) {
    const [from, to] = error.pos;
    reporter.report(
      'front-matter-syntax',
      at(source, from, to),
      `${sentence(error.message)} Mend the front matter here.`,
    );
    break;
  }
  return yaml;
}

// Beyond its bounds (aliases of aliases, thousands of brackets) the YAML reader gives up by throwing.
function guarded<T>(read: () => T, source: Piece, reporter: Reporter): T | undefined {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reporter.report('front-matter-syntax', at(source, 0, 0), `The front matter can't be read: ${sentence(message)}`);
    return undefined;
  }
}

const toPlain = (yaml: Yaml, source: Piece, reporter: Reporter): unknown =>
  guarded(() => yaml.toJS() as unknown, source, reporter);

const sentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);

/** Reports what is missing and what does not fit, leaves that out, and looks again until what is left fits. */
function validate(
  value: Fields,
  elsewhere: readonly string[],
  place: FrontMatterReading['place'],
  reporter: Reporter,
): FrontMatter {
  const missing = Object.keys(STANDINS).filter(key => value[key] === undefined && !elsewhere.includes(key));
  reportMissing(missing, place([]), reporter);
  let rest = value;
  for (let round = 0; round < ROUNDS; round++) {
    const result = manifestSchema.safeParse({ ...STANDINS, ...rest });
    if (result.success) {
      const read = result.data as Fields;
      return Object.fromEntries(Object.keys(rest).map(key => [key, read[key]])) as FrontMatter;
    }
    for (const issue of result.error.issues) rest = reportIssue(issue, rest, place, reporter);
  }
  return {};
}

/** What must be there, with values that stand in while the rest is looked at. */
const STANDINS: Fields = { id: 'x', title: '', version: 1, family: 'plans', readers: 'me' };

// Each round takes at least one thing away. More than a few dozen would only be noise.
const ROUNDS = 30;

function reportIssue(issue: $ZodIssue, value: Fields, place: FrontMatterReading['place'], reporter: Reporter): Fields {
  if (issue.code !== 'unrecognized_keys') {
    const type = typeWithoutBraces(issue.path, value);
    reporter.report('front-matter-value', place(issue.path), describeIssue(issue, type), bracesFor(type));
    // Read as it is meant, so that nothing is found amiss where the answer is used.
    if (type !== undefined)
      return { ...value, inputs: { ...(value.inputs as Fields), [String(issue.path[1])]: { type } } };
    return without(value, issue.path.slice(0, 2));
  }
  return issue.keys.reduce((rest, key) => {
    const path = [...issue.path, key];
    const what = `The front matter has no key \`${path.map(String).join('.')}\``;
    reportUnknown(reporter, 'front-matter-unknown', place(path, 'key'), what, key, keysAt(issue.path));
    return without(rest, path);
  }, value);
}

/** `to: person` says which type it is, and lacks only its braces. */
function typeWithoutBraces([top, name, ...deeper]: readonly PropertyKey[], value: Fields): string | undefined {
  if (top !== 'inputs' || name === undefined || deeper.length > 0) return undefined;
  const type = (value.inputs as Fields)[String(name)];
  return typeof type === 'string' && INPUT_TYPES.has(type) ? type : undefined;
}

function bracesFor(type: string | undefined): { fix: Fix } | undefined {
  const text = `{ type: ${type} }`;
  return type === undefined ? undefined : { fix: { message: `Change it to \`${text}\``, text } };
}

function reportMissing(keys: string[], place: Place, reporter: Reporter): void {
  const start = { ...place, length: 0 };
  for (const key of keys) {
    if (key === 'readers') {
      const message =
        'The front matter does not say who reads the page. Add `readers: me`, `pair`, `team` or `company`.';
      reporter.report('readers-missing', start, message);
    } else
      reporter.report(
        'front-matter-missing',
        start,
        `The front matter has no \`${key}\`. ${FALLBACK[key] ?? ''}`.trim(),
      );
  }
}

const FALLBACK: { [key: string]: string } = {
  id: 'The name of the file is taken.',
  title: 'The first heading is taken.',
  version: '1 is taken.',
  family: '`plans` is taken; name one of one-on-ones, career, feedback, team, plans.',
};

/** The keys that are known at a place of the front matter. */
function keysAt(path: readonly PropertyKey[]): string[] {
  const [top, , ...deeper] = path;
  if (top === undefined) return Object.keys(manifestSchema.def.shape);
  if (top === 'inputs' && deeper.length === 0 && path.length === 2) return Object.keys(inputSchema.def.shape);
  return INNER.get(String(top)) ?? [];
}

const INNER = new Map([
  ['page', ['file', 'title', 'icon']],
  ['notion', ['database', 'kind', 'properties']],
  ['gathers', ['from', 'asks', 'never']],
  ['due', ['date', 'section', 'ask']],
]);

function without(value: Fields, [key, ...deeper]: readonly PropertyKey[]): Fields {
  if (key === undefined) return value;
  const { [String(key)]: inner, ...rest } = value;
  if (deeper.length === 0 || typeof inner !== 'object' || inner === null) return rest;
  return {
    ...rest,
    [String(key)]: Array.isArray(inner) ? withoutItem(inner, Number(deeper[0])) : without(inner as Fields, deeper),
  };
}

const withoutItem = (items: readonly unknown[], at: number): unknown[] => items.filter((_, i) => i !== at);

function placeIn(yaml: Yaml | undefined, path: readonly PropertyKey[], of: 'key' | 'value', source: Piece): Place {
  for (let length = path.length; yaml && length > 0; length--) {
    const parent = length === 1 ? yaml.contents : yaml.getIn(path.slice(0, length - 1), true);
    const name = String(path[length - 1]);
    const pair = isMap(parent)
      ? parent.items.find(item => isScalar(item.key) && String(item.key.value) === name)
      : undefined;
    const node =
      (pair && (of === 'key' || length < path.length ? pair.key : (pair.value ?? pair.key))) ??
      yaml.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return at(source, range[0], range[1]);
  }
  return at(source, 0, 0);
}

function at(source: Piece, from: number, to: number): Place {
  const place = { offset: source.offset + from, length: Math.max(0, to - from) };
  return source.block === undefined ? place : { ...place, block: source.block };
}
