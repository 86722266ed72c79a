import { findMember } from '../../shared/practice/index.ts';
import type { Template } from '../../shared/template/index.ts';
import { peopleMeant } from '../../shared/template/render/people.ts';
import { PEOPLE_FILE } from '../../shared/workspace/index.ts';
import { meet, type Relation } from '../../shared/workspace/meet.ts';
import type { App } from './app.ts';

const ANSWERS: readonly { value: Relation | 'not-now'; label: string }[] = [
  { value: 'reports-to-me', label: 'Reports to me' },
  { value: 'leads-me', label: 'Is my manager' },
  { value: 'neither', label: 'Neither, but I work with them' },
  { value: 'not-now', label: 'Not now' },
];

/**
 * Asks who somebody is whom a page names and the people file doesn't, and puts them into it: the next pages then know who writes
 * first, and whose is what. Where nothing can be asked, nothing is written.
 */
export async function introduce(
  app: App,
  template: Pick<Template, 'inputs'>,
  answers: { readonly [input: string]: unknown },
): Promise<void> {
  const people = await app.people();
  for (const { name, type } of template.inputs) {
    const given = answers[name];
    if (type !== 'person' || typeof given !== 'string' || given.trim() === '') continue;
    const known =
      findMember(given, people) ??
      peopleMeant(
        given,
        people.map(person => ({ ...person })),
      )[0];
    if (known) continue;
    const relation = await app.ask.choose(`${given} is new here. Who is that to you?`, ANSWERS);
    if (relation === undefined || relation === 'not-now') continue;
    const person = await meet(app, { name: given }, relation);
    app.say(`Added ${person.name} to ${PEOPLE_FILE}.`);
  }
}
