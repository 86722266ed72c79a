import type { Readers } from '../../document/readers.ts';
import { hasMarkup } from '../structure/markup.ts';
import type { FrontMatter, InputDeclaration, Side } from './schema.ts';

/** What a template says about itself, with everything filled in that it left out. */
export interface Manifest {
  id: string;
  title: string;
  version: number;
  family: NonNullable<FrontMatter['family']>;
  readers: Readers;
  draft: boolean;
  first: boolean;
  purpose?: string;
  who?: string;
  cadence?: string;
  /** How often the same people make one: `1 week`. */
  every?: string;
  why?: string;
  minutes?: number;
  /** The template that this one is made from, with the version that its author saw: `one-on-one-weekly@3`. */
  extends?: string;
  /** The language of its words, `de`; English where it names none. */
  language?: string;
  inputs: { [name: string]: InputDeclaration };
  sections: { [id: string]: Side };
  wants: NonNullable<FrontMatter['wants']>;
  /** The ids of sections whose lines the next page is given. */
  carries: string[];
  /** The ids of sections whose lines a page may quote, by the id of their template. */
  quotes: { [template: string]: string[] };
  /** Rows of what is drawn from the bank of questions, each key as it is written. */
  questions: DrawDeclaration[];
  /** Rules by the id of the section that they look at. */
  checks: { [section: string]: Rule[] };
  gathers: { from: string[]; asks: string[]; never: string[] };
  page: { file: string; title: string; icon?: string };
  /** `never`: the source of a value that keeps a page out of Notion. */
  notion: { database?: string; kind?: string; never?: string; properties: { [name: string]: Property } };
  due: DueDeclaration[];
}

/** A day of the page on which something is asked. */
export interface DueDeclaration {
  date: string;
  line?: string | undefined;
  section: string;
  ask: string;
  for?: string | undefined;
}

export type DrawDeclaration = Extract<NonNullable<FrontMatter['questions']>, { topics?: unknown }>;
/** A rule for a section: its name, or its name with a value. */
export type Rule = string | { [name: string]: string | number | boolean };

/** A property of the page in Notion: its type where the template names one, and the source of its value. */
export interface Property {
  type?: string;
  value?: string;
  options?: string[];
}

/**
 * Fills in what the front matter leaves out. A template that does not say who reads its page is for me alone. Where the
 * title is the same every time, the file has the day in its name, so that the template can be used again.
 *
 * @param fallback the id from the file's name and the title from the first heading
 */
export function toManifest(given: FrontMatter, fallback: { id: string; title(): string }): Manifest {
  const title = given.title ?? fallback.title();
  const { database, kind, never, properties = {} } = given.notion ?? {};
  const pageTitle = given.page?.title ?? title;
  return {
    id: given.id ?? fallback.id,
    title,
    version: given.version ?? 1,
    family: given.family ?? 'plans',
    readers: given.readers ?? 'me',
    draft: given.draft ?? false,
    first: given.first ?? false,
    ...defined({
      purpose: given.purpose,
      who: given.who,
      cadence: given.cadence,
      every: given.every,
      why: given.why,
      minutes: given.minutes,
      extends: given.extends,
      language: given.language,
    }),
    inputs: given.inputs ?? {},
    sections: given.sections ?? {},
    wants: given.wants ?? [],
    carries: given.carries ?? [],
    quotes: given.quotes ?? {},
    questions: drawsOf(given),
    checks: given.checks ?? {},
    gathers: { from: given.gathers?.from ?? [], asks: given.gathers?.asks ?? [], never: given.gathers?.never ?? [] },
    page: {
      file: given.page?.file ?? `${hasMarkup(pageTitle) ? '' : '{{ today }} '}${pageTitle}.md`,
      title: pageTitle,
      ...defined({ icon: given.page?.icon }),
    },
    notion: {
      ...defined({ database, kind, never: never === undefined ? undefined : String(never) }),
      properties: mapValues(properties, toProperty),
    },
    due: given.due === undefined ? [] : [given.due].flat(),
  };
}

/** A template that wants questions and does not say which has one, by its focus and number where it asks for them. */
function drawsOf({ questions, wants = [], inputs = {} }: FrontMatter): DrawDeclaration[] {
  if (questions !== undefined) return [questions].flat();
  if (!wants.includes('questions')) return [];
  return [
    { ...(inputs.focus && { focus: '{{ focus }}' }), ...(inputs.questionCount && { count: '{{ questionCount }}' }) },
  ];
}

function toProperty(given: NonNullable<NonNullable<FrontMatter['notion']>['properties']>[string]): Property {
  if (typeof given === 'string') return { value: given };
  return { type: given.type, ...defined({ value: given.value, options: given.options?.map(String) }) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;

const mapValues = <T, U>(from: { [key: string]: T }, change: (value: T) => U): { [key: string]: U } =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));
