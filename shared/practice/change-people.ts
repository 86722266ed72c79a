import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { TeamMember } from './people.ts';

/**
 * The people file with somebody added; who is in it already stays as they are.
 *
 * @param yaml the file's text; empty where there is none yet
 * @example
 * addPeople('', [{ id: 'ana', name: 'Ana Lopes', first: 'Ana' }]) // 'people:\n  - { id: ana, name: Ana Lopes }\n'
 */
export function addPeople(yaml: string, people: readonly TeamMember[]): string {
  const document = read(yaml);
  const list = listIn(document);
  list.flow = false;
  for (const { first: _, ...person } of people) list.add(document.createNode(person, { flow: true }));
  return print(document);
}

/**
 * The people file after somebody's manager changed; comments and everybody else stay as they are.
 *
 * @param manager the id of the new one; nothing for somebody who reports to nobody
 * @example
 * setManager('people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n', 'ana', 'cy') // '… manager: cy }\n'
 */
export function setManager(yaml: string, id: string, manager: string | undefined): string {
  const document = read(yaml);
  const entry = entryOf(document, id);
  if (entry && manager === undefined) entry.delete('manager');
  else entry?.set('manager', manager);
  return print(document);
}

/** The people file without somebody, as a person and as anybody's manager. */
export function removePerson(yaml: string, id: string): string {
  const document = read(yaml);
  const list = listIn(document);
  list.items = list.items.filter(item => !(isMap(item) && item.get('id') === id));
  for (const item of list.items) if (isMap(item) && item.get('manager') === id) item.delete('manager');
  return print(document);
}

const read = (yaml: string): Document => parseDocument(yaml.trim() === '' ? 'people: []' : yaml);

function listIn(document: Document) {
  if (!isSeq(document.get('people'))) document.set('people', document.createNode([]));
  const list = document.get('people');
  if (!isSeq(list)) throw new TypeError('The people file has no list of people');
  return list;
}

const entryOf = (document: Document, id: string): YAMLMap | undefined =>
  listIn(document).items.find((item): item is YAMLMap => isMap(item) && item.get('id') === id);

const print = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: true });
