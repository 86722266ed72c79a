import { didYouMean } from '../diagnostics/nearest.ts';
import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import type { Input } from '../inputs/input-type.ts';
import { propertyKey } from '../page-front-matter.ts';
import type { Manifest } from './manifest.ts';
import type { FrontMatterReading } from './read-front-matter.ts';

/** The properties of databases, by the names of the databases. */
export interface Databases {
  readonly [database: string]: readonly string[];
}

type PlaceIn = FrontMatterReading['place'];

/** What a property of Notion can be, where a page may write it. */
const TYPES = [
  ...['rich_text', 'number', 'checkbox', 'date', 'select', 'multi_select', 'status', 'people', 'url', 'email'],
  ...['phone_number', 'title', 'relation', 'files'],
];

/** Looks at what a page shows before it is opened: its properties, and the dates to look back on. */
export function checkProperties(
  manifest: Manifest,
  inputs: readonly Input[],
  databases: Databases | (() => Databases),
  place: PlaceIn,
  reporter: Reporter,
): void {
  checkTypes(manifest, databases, place, reporter);
  checkDue(manifest, place, reporter);
  checkSecrets(manifest, inputs, place, reporter);
}

function checkTypes(
  { notion }: Manifest,
  databases: Databases | (() => Databases),
  place: PlaceIn,
  reporter: Reporter,
): void {
  const { database = '', properties } = notion;
  if (Object.keys(properties).length === 0) return;
  const known = typeof databases === 'function' ? databases() : databases;
  const there = Object.hasOwn(known, database) ? known[database]! : undefined;
  for (const [name, { type }] of Object.entries(properties)) {
    const path = ['notion', 'properties', name];
    if (type !== undefined && !TYPES.includes(type))
      reportUnknown(
        reporter,
        'property-type',
        place([...path, 'type']),
        `Notion has no property of the type \`${type}\``,
        type,
        TYPES,
      );
    if (!there || there.includes(name)) continue;
    reportUnknown(
      reporter,
      'property-unknown',
      place(path, 'key'),
      `The database ${database} has no property \`${name}\``,
      name,
      there,
    );
  }
}

function checkDue({ due, notion, sections }: Manifest, place: PlaceIn, reporter: Reporter): void {
  const keys = Object.keys(notion.properties).map(propertyKey);
  for (const { date, section } of due) {
    const what = { date: [date, keys, 'property'], section: [section, Object.keys(sections), 'section'] } as const;
    for (const [key, [name, known, kind]] of Object.entries(what)) {
      if (known.includes(name)) continue;
      const message = `\`${key}: ${name}\` names no ${kind} of this template.${didYouMean(name, known).hint}`;
      reporter.report('due-unknown', place(['due', key]), message);
    }
  }
}

/** A hole that names it: `{{ pay }}`, `{{ pay | round }}`, `{% if pay > 1 %}`. */
function names(text: string, name: string): boolean {
  const holes = [...text.matchAll(/\{[{%][\s\S]*?[%}]\}/g)].map(([hole]) => hole);
  return holes.some(hole => [...hole.matchAll(/[\p{L}_][\p{L}\p{N}_-]*/gu)].some(([word]) => word === name));
}

function checkSecrets({ page, notion }: Manifest, inputs: readonly Input[], place: PlaceIn, reporter: Reporter): void {
  const shown: [path: string[], text: string][] = [
    [['page', 'title'], page.title],
    // A file that is not named takes the title's name, which has been looked at then.
    [['page', 'file'], page.file === `${page.title}.md` ? '' : page.file],
    ...Object.entries(notion.properties).map(([name, { value = '' }]): [string[], string] => [
      ['notion', 'properties', name],
      value,
    ]),
  ];
  for (const { name } of inputs.filter(({ type }) => type === 'secret-number')) {
    for (const [path, text] of shown) {
      if (!names(text, name)) continue;
      const message = `\`${name}\` is secret, and this is read by everybody who sees a list of pages. Use it in the page only.`;
      reporter.report('secret-shown', place(path), message);
    }
  }
}
