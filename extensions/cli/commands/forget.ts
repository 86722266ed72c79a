import { pageLink } from '../../../shared/notion/client/page-link.ts';
import type { Trace } from '../../../shared/practice/forget/find-traces.ts';
import type { Person } from '../../../shared/template/index.ts';
import { forget as forgetPerson, spacesOf, tracesOf } from '../../../shared/workspace/forget.ts';
import type { App } from '../app.ts';
import { EXIT, wrongUse } from '../exit.ts';
import { trackedFiles } from '../host/git-files.ts';
import { personNamed } from '../person-named.ts';
import { reachNotion } from '../reach-notion.ts';
import { type Command, flagOf } from './command.ts';

export const forget: Command = {
  name: 'forget',
  about: 'find everything that is kept of somebody, and delete it',
  arguments: [['<person>', 'their name, first name or handle']],
  options: [
    { flags: '--dry-run', about: 'only show what is kept, and what would become of it' },
    { flags: '--yes', about: 'say yes to what --dry-run listed' },
  ],
  examples: ['rapport forget "Dan Weiss" --dry-run', 'rapport forget "Dan Weiss" --yes'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const person = await whom(app, name);
    const traces = await tracesOf(app, person);
    if (traces.length === 0) {
      app.say(`Nothing here names ${person.name}.`);
      app.result({ traces });
      return EXIT.done;
    }
    for (const line of describe(traces)) app.say(line);
    await warn(app, person, traces);
    const yes = !flagOf(input, 'dryRun') && (app.yes || (await app.ask.confirm(`Forget ${person.name}?`)));
    if (!yes) {
      app.say(`\nNothing was changed.${flagOf(input, 'dryRun') ? '' : ' Say yes with --yes.'}`);
      app.result({ traces });
      return flagOf(input, 'dryRun') ? EXIT.done : EXIT.problems;
    }
    const linked = traces.some(({ how, notion }) => how === 'delete' && notion !== undefined);
    const done = await forgetPerson(app, person, traces, linked ? (await reachNotion(app)).pages : undefined);
    const { deleted, redacted, entries, inNotion, path, unseen } = done;
    app.say(
      `\nDeleted ${deleted}, took the name out of ${redacted + entries}${inNotion ? `, moved ${inNotion} to Notion's trash` : ''}.`,
    );
    app.say(`The receipt is ${path}; it says when and how many, and nothing else.`);
    for (const page of unseen)
      app.say(
        `Notion does not show ${pageLink(page)} to this connection. If it is not gone, delete it there yourself.`,
      );
    app.result({ receipt: done, traces });
    return unseen.length === 0 ? EXIT.done : EXIT.problems;
  },
};

/** Whom to forget. What would be taken out of every file has to be somebody's name, and not a word such as `a`. */
async function whom(app: App, name: string): Promise<Person> {
  const { person, from } = await personNamed(app, name);
  if (person.id === (await app.me())?.id)
    throw wrongUse(`${person.name} is you, and all of this is yours. To be rid of it, delete this folder.`);
  if (from === 'nowhere' && !/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(person.name))
    throw wrongUse(
      `Nobody here is called ${person.name}. Write the name as it stands in your texts, such as "Dan Weiss".`,
    );
  return person;
}

const SAID: { readonly [how in Trace['how']]: string } = {
  delete: 'To delete',
  redact: 'The name is taken out',
  entry: 'The entry is taken out',
  look: 'Look yourself: the name may mean somebody else',
  mend: 'Left as they are until their front matter can be read, since it says whose they are',
};

function describe(traces: readonly Trace[]): string[] {
  return (['delete', 'redact', 'entry', 'look', 'mend'] as const).flatMap(how => {
    const rows = traces.filter(trace => trace.how === how);
    const lines = rows.map(({ path, what, notion }) => {
      const there = how === 'delete' && notion !== undefined ? `, and in Notion: ${pageLink(notion)}` : '';
      return `  ${path} (${what}${there})`;
    });
    return rows.length > 0 ? [`${SAID[how]}:`, ...lines] : [];
  });
}

/** What stays, so that nobody believes more than is true. */
async function warn(app: App, person: Person, traces: readonly Trace[]): Promise<void> {
  for (const { title, page } of await spacesOf(app, person))
    app.say(`The space "${title}" stays in Notion, with what others wrote there: ${pageLink(page)}`);
  const tracked = await trackedFiles(app.folder);
  if (traces.some(({ path }) => tracked.has(path)))
    app.say('git keeps earlier versions of these files. Its history is not rewritten here.');
  if (traces.some(({ how, notion }) => how === 'delete' && notion !== undefined))
    app.say('In Notion they go to the trash, which empties itself after thirty days.');
  if (traces.some(({ how, what }) => how === 'redact' && what === 'page'))
    app.say('Pages that are in Notion as well say the name there until the next sync.');
}
