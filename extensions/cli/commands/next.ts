import { findMember, pagesOf } from '../../../shared/practice/index.ts';
import { givenAnswers } from '../answers.ts';
import type { App } from '../app.ts';
import { EXIT } from '../exit.ts';
import type { Command } from './command.ts';
import { makeFrom } from './new.ts';

const WEEKLY = 'one-on-one-weekly';

export const next: Command = {
  name: 'next',
  about: 'prepare the next one-on-one with somebody',
  arguments: [['<person>', 'their name, first name or handle']],
  options: [{ flags: '--set <name=value>', about: 'a further answer, such as date=2026-11-30', many: true }],
  examples: ['rapport next Ana'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const [people, me] = await Promise.all([app.people(), app.me()]);
    const person = findMember(name, people);
    const given = await givenAnswers(app, input);
    // With my own manager the two change places: then the agenda is mine.
    const mine = me && person && me.manager === person.id;
    const pair = mine ? { report: me.name, manager: person.name } : { report: person?.name ?? name };
    const answers = { ...pair, ...given };
    const ready = given.date === undefined ? await prepared(app, answers) : undefined;
    if (ready) {
      app.say(`Already prepared: ${ready}`);
      app.result({ file: ready, prepared: true });
      return EXIT.done;
    }
    return makeFrom(app, WEEKLY, answers);
  },
};

/** The page of the next meeting of the same people, if it is there already; they need not be in the people file. */
async function prepared(app: App, answers: { readonly [name: string]: unknown }): Promise<string | undefined> {
  const [catalog, people, me, pages] = await Promise.all([app.catalog(), app.people(), app.me(), app.pages()]);
  const today = app.clock.today();
  const page = catalog.find(WEEKLY)!.template.render(answers, { today, people, ...(me ? { me } : {}) });
  const last = pagesOf(pages, WEEKLY, page.people).at(-1);
  return last?.date !== undefined && last.date >= today ? last.path : undefined;
}
