import { parseDocument } from 'yaml';
import { isDay } from '../dates/day.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { InputDeclaration } from '../manifest/schema.ts';
import type { Person } from '../render/context.ts';

/** Something on a page that will be another on the next one, and what it is to be asked as. */
export interface FoundInput {
  name: string;
  declared: InputDeclaration;
  means: { kind: 'person'; person: Person } | { kind: 'day'; day: string } | { kind: 'words'; words: string };
}

/** What is known beside the page itself. */
export interface KnownAround {
  people: readonly Person[];
  me?: Person;
  /** What the page's file is called, without folders. */
  file: string;
  /** The template that the page was made from. */
  base?: Manifest;
}

/** Keys of a page's front matter that are not asked for. */
const NEVER_ASKED = ['title', 'icon', 'kind', 'readers', 'people', 'rapport'];

/**
 * Finds what a page says of people, days and things by name: in its front matter, in its title, and of everybody whom the
 * people file has in its words. An input of the page's own template keeps its declaration.
 *
 * @param words all words of the page
 * @example
 * findInputs('report: Ana Lopes\ndate: 2026-11-23', "Ana's topics", { people: [ana], me: bo, file: 'x.md' })
 * // [{ name: 'report', declared: { type: 'person', required: true }, … }, { name: 'date', declared: { type: 'date', … }, … }]
 */
export function findInputs(yaml: string | undefined, words: string, around: KnownAround): FoundInput[] {
  const { people, me, file, base } = around;
  const fields = fieldsOf(yaml);
  const found: FoundInput[] = [];
  for (const [key, value] of Object.entries(fields)) {
    const one = NEVER_ASKED.includes(key) ? undefined : fromField(key, value, around);
    if (one && !(one.means.kind === 'words' && !words.includes(one.means.words))) found.push(one);
  }
  const title = String(fields.title ?? '');
  for (const person of people) {
    const known = found.some(({ means }) => means.kind === 'person' && means.person.id === person.id);
    if (known || !mentions(`${title}\n${words}\n${file}`, person)) continue;
    const name = freeName(roleOf(person, people, me), found);
    const declared: InputDeclaration =
      me?.id === person.id ? { type: 'person', default: 'me' } : { type: 'person', required: true };
    found.push({ name, declared, means: { kind: 'person', person } });
  }
  const day = /\d{4}-\d\d-\d\d/.exec(`${title} ${file}`)?.[0];
  if (day && isDay(day) && !found.some(({ means }) => means.kind === 'day' && means.day === day))
    found.push({
      name: freeName('date', found),
      declared: { type: 'date', default: 'today' },
      means: { kind: 'day', day },
    });
  const named = base?.page.title === '{{ title }}' && base.inputs.title;
  if (named && title !== '') found.push({ name: 'title', declared: named, means: { kind: 'words', words: title } });
  return found;
}

/** The front matter of a page as plain values; nothing of one that can't be read. */
export function fieldsOf(yaml: string | undefined): { [key: string]: unknown } {
  const document = parseDocument(yaml ?? '', { logLevel: 'silent' });
  const fields: unknown = document.errors.length > 0 ? {} : document.toJS();
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? { ...fields } : {};
}

function fromField(key: string, value: unknown, { people, base, me }: KnownAround): FoundInput | undefined {
  const text = (typeof value === 'string' ? value : '').trim();
  const declared = Object.hasOwn(base?.inputs ?? {}, key) ? base!.inputs[key] : undefined;
  const person = people.find(({ name }) => name === text);
  if (person || (declared?.type === 'person' && text !== '')) {
    const who = person ?? { id: text, name: text, first: text.split(/\s+/)[0]! };
    const asked: InputDeclaration =
      who.id === me?.id ? { type: 'person', default: 'me' } : { type: 'person', required: true };
    return { name: key, declared: declared ?? asked, means: { kind: 'person', person: who } };
  }
  if (isDay(text))
    return { name: key, declared: declared ?? { type: 'date', default: 'today' }, means: { kind: 'day', day: text } };
  if (text.length < 3 || (declared && declared.type !== 'text')) return undefined;
  return { name: key, declared: declared ?? { type: 'text', required: true }, means: { kind: 'words', words: text } };
}

/** Whether a text has somebody's name or first name as words of their own. */
export function mentions(text: string, { name, first }: Pick<Person, 'name' | 'first'>): boolean {
  const words = [name, first].map(one => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** What somebody is to me; anybody else is just a person. */
function roleOf(person: Person, people: readonly Person[], me: Person | undefined): string {
  if (person.id === me?.id) return people.some(({ manager }) => manager === me.id) ? 'manager' : 'author';
  if (me && person.manager === me.id) return 'report';
  const mine = people.find(({ id }) => id === me?.id) ?? me;
  return mine?.manager === person.id ? 'manager' : 'person';
}

function freeName(wanted: string, found: readonly FoundInput[]): string {
  let name = wanted;
  for (let count = 2; found.some(one => one.name === name); count++) name = `${wanted}${count}`;
  return name;
}
