import { type Document, isSeq, parseDocument } from 'yaml';
import type { TeamMember } from './people.ts';

/**
 * The people file with somebody added; who is in it already stays as they are.
 *
 * @param yaml the file's text; empty where there is none yet
 * @example
 * addPeople('', [{ id: 'ana', name: 'Ana Lopes', first: 'Ana' }]) // 'people:\n  - { id: ana, name: Ana Lopes }\n'
 */
export function addPeople(yaml: string, people: readonly TeamMember[]): string {
  const document: Document = parseDocument(yaml.trim() === '' ? 'people: []' : yaml);
  if (!isSeq(document.get('people'))) document.set('people', document.createNode([]));
  const list = document.get('people');
  if (!isSeq(list)) throw new TypeError('The people file has no list of people');
  list.flow = false;
  for (const { first: _, ...person } of people) list.add(document.createNode(person, { flow: true }));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
