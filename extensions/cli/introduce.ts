import type { Template } from '../../shared/template/index.ts';
import { PEOPLE_FILE } from '../../shared/workspace/index.ts';
import { meet, type Relation } from '../../shared/workspace/meet.ts';
import { newcomers } from '../../shared/workspace/newcomers.ts';
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
  for (const name of await newcomers(app, template, answers)) {
    const relation = await app.ask.choose(`${name} is new here. Who is that to you?`, ANSWERS);
    if (relation === undefined || relation === 'not-now') continue;
    const person = await meet(app, { name }, relation);
    app.say(`Added ${person.name} to ${PEOPLE_FILE}.`);
  }
}
