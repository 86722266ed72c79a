import { parseDocument } from 'yaml';
import type { Document } from '../document/document.ts';

/** A page made earlier, with what its front matter (or in Notion its properties) says of it. */
export interface PageRecord {
  document: Document;
  /** Where it is: a file, or a page of Notion. */
  path?: string;
  link?: string;
  title?: string;
  /** The id of the template that it was made from. */
  template?: string;
  /** The day it is about, `2026-11-21`. */
  date?: string;
  /** It was pasted as text, on this day: its colours are lost, and it may not say what day it is about. */
  pasted?: string;
  /** The ids of the people whom it names. */
  people: string[];
  /** All of the front matter, by key. */
  fields: { [key: string]: unknown };
}

/** Reads what the front matter of a page says. A page without one, or with a broken one, is a page all the same. */
export function toPageRecord(document: Document, path?: string): PageRecord {
  const fields = readFields(document.frontMatter);
  const rapport = isFields(fields.rapport) ? fields.rapport : {};
  const template = typeof rapport.template === 'string' ? rapport.template.replace(/@\d+$/, '') : undefined;
  const date = dayOf(fields.date);
  const people = Array.isArray(fields.people) ? fields.people.filter(person => typeof person === 'string') : [];
  return {
    document,
    people,
    fields,
    ...(path === undefined ? {} : { path }),
    ...(typeof fields.title === 'string' ? { title: fields.title } : {}),
    ...(template === undefined ? {} : { template }),
    ...(date === undefined ? {} : { date }),
  };
}

function readFields(yaml: string | undefined): { [key: string]: unknown } {
  if (yaml === undefined) return {};
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return {};
  const fields: unknown = document.toJS();
  return isFields(fields) ? fields : {};
}

const isFields = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const dayOf = (value: unknown): string | undefined => {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  return /^\d{4}-\d\d-\d\d/.test(text) ? text.slice(0, 10) : undefined;
};

/**
 * The pages of one kind for exactly these people, oldest first; those after `before` are left out. A pasted page that doesn't
 * say its day is older than all.
 */
export function pagesOf(
  pages: readonly PageRecord[],
  template: string,
  people: readonly string[],
  before?: string,
): PageRecord[] {
  const wanted = [...new Set(people)].sort().join('\n');
  return pages
    .filter(
      ({ template: kind, date, pasted }) =>
        kind === template && (date === undefined ? pasted !== undefined : before === undefined || date < before),
    )
    .filter(page => [...new Set(page.people)].sort().join('\n') === wanted)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
}
