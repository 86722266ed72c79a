import { LineCounter, parseDocument } from 'yaml';
import { BrokenFile } from '../../broken-file.ts';
import { type Audience, READERS, type Readers } from '../../document/readers.ts';
import type { PropertyValues } from '../../notion/properties/properties.ts';
import type { PropertyValue } from '../../notion/properties/property-forms.ts';

/** What the front matter of a page says, as far as sync reads it. */
export interface PageMeta {
  /** Notion's id of the page. */
  page?: string;
  /** `one-on-one-weekly@1` */
  template?: string;
  /** The language that its template speaks on it, `de`; English where it names none. */
  language?: string;
  /** The id of what was kept when it was made. */
  origin?: string;
  title?: string;
  /** `notion: never`: the page is not for Notion, wherever it would go. */
  never?: true;
  /** Absent where the page names none. */
  audience?: Audience;
  /** The other keys with simple values. */
  values: PropertyValues;
}

/** The front matter can't be read: says why. */
export class BrokenFrontMatter extends BrokenFile {
  constructor(problem: string) {
    super(`The front matter can't be read: ${problem}`);
    this.name = 'BrokenFrontMatter';
  }
}

/** Keys that are Rapport's own, and no properties of a page. */
const OWN = new Set(['rapport', 'title', 'readers', 'people', 'notion', 'checks', 'tags-from', 'id']);

/**
 * Reads the front matter of a page.
 *
 * @throws BrokenFrontMatter where it is no YAML, or names readers that there are not
 * @example
 * readPageMeta('rapport: { page: 38d9… }\nreaders: pair\npeople: [ana, bo]\ndate: 2026-11-21')
 * // { page: '38d9…', audience: { readers: 'pair', people: ['ana', 'bo'] }, values: { date: '2026-11-21' } }
 */
export function readPageMeta(yaml: string | undefined): PageMeta {
  const top = readTop(yaml ?? '');
  const rapport = top.rapport ?? {};
  if (!isObject(rapport)) {
    throw new BrokenFrontMatter('rapport should have keys of its own, such as rapport: { template: prd@1 }.');
  }
  const audience = readAudience(top);
  return {
    ...(typeof rapport.page === 'string' && { page: rapport.page }),
    ...(typeof rapport.template === 'string' && { template: rapport.template }),
    ...(typeof rapport.language === 'string' && { language: rapport.language }),
    ...(typeof rapport.origin === 'string' && { origin: rapport.origin }),
    ...(typeof top.title === 'string' && { title: top.title }),
    ...(top.notion === 'never' && { never: true as const }),
    ...(audience && { audience }),
    values: Object.fromEntries(Object.entries(top).flatMap(([key, value]) => simple(key, value))),
  };
}

function readTop(yaml: string): { [key: string]: unknown } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    // In the file the line of three dashes stands above.
    throw new BrokenFrontMatter(`line ${line + 1}, column ${col}: ${error.message}`);
  }
  const top: unknown = document.toJS() ?? {};
  if (!isObject(top)) throw new BrokenFrontMatter('it is no list of keys and values.');
  return top;
}

function readAudience({ readers, people }: { [key: string]: unknown }): Audience | undefined {
  if (readers === undefined) return undefined;
  if (!READERS.includes(readers as Readers)) {
    throw new BrokenFrontMatter(`readers should be one of ${READERS.join(', ')}, not ${JSON.stringify(readers)}.`);
  }
  const named = Array.isArray(people) ? people.map(String) : undefined;
  return { readers: readers as Readers, ...(named && { people: named }) };
}

function simple(key: string, value: unknown): [string, PropertyValue][] {
  if (OWN.has(key)) return [];
  const isValue = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  const isList = Array.isArray(value) && value.every(item => typeof item === 'string');
  return isValue || isList ? [[key, value as PropertyValue]] : [];
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
