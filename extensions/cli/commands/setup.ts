import { findMember, type TeamMember } from '../../../shared/practice/index.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import { newPerson } from '../../../shared/template/render/people.ts';
import type { Row, SetupReport } from '../../notion/index.ts';
import { Complaint, EXIT, wrongUse } from '../exit.ts';
import { type Command, flagOf, listOf, optionOf } from './command.ts';

export const setup: Command = {
  name: 'setup',
  about: 'make the spaces in Notion that pages go into, or mend them',
  options: [
    {
      flags: '--parent <page>',
      about: 'the page of Notion under which they go; the same as before, where none is named',
    },
    { flags: '--pair <name,name>', about: 'a space for two people, which nobody else reads', many: true },
    { flags: '--native', about: "write the templates as pages too, for Notion's own Duplicate" },
    { flags: '--dry-run', about: 'only show what would be done' },
    {
      flags: '--yes',
      about: 'say yes to what --dry-run listed, and that each space is shared with just the people named',
    },
  ],
  examples: ['rapport setup --parent 38d9ce7b60a4814686a8e82177e8342a --pair "Ana Lopes,Bo Lindqvist"'],
  async run(app, input) {
    const { connect, notionPeople, openDoor, setup: run } = await import('../../notion/index.ts');
    const { env, fetch } = app;
    const token = env.NOTION_TOKEN || env.NOTION_API_TOKEN || '';
    const connection = await connect({ token, baseUrl: env.NOTION_API_BASE_URL, fetch });
    const door = openDoor(connection, app, await notionPeople(connection));
    const people = await door.workspace.people();
    const dryRun = flagOf(input, 'dryRun');
    const wish = {
      parent: optionOf(input, 'parent'),
      pairs: listOf(input, 'pair').map(names => pairOf(names, people)),
      native: flagOf(input, 'native'),
      dryRun,
    };
    const report = await run(door, wish, {
      step: row => app.say(saidOf(row, dryRun)),
      confirm: question => (app.yes ? Promise.resolve(true) : app.ask.confirm(question)),
    });
    if (isProblem(report)) throw wrongUse(report.message);
    for (const line of describe(report, dryRun)) app.say(line);
    app.result(report);
    return !dryRun && report.spaces.some(({ confirmed }) => confirmed === 'open') ? EXIT.problems : EXIT.done;
  },
};

function pairOf(names: string, people: readonly TeamMember[]): readonly [TeamMember, TeamMember] {
  const [one, other, ...more] = names.split(',').map(name => name.trim());
  if (!one || !other || more.length > 0) throw wrongUse(`--pair ${names}: name two people, with a comma between them.`);
  const pair = [personOf(one, people), personOf(other, people)] as const;
  if (pair[0].id === pair[1].id) throw wrongUse(`--pair ${names}: these are the same person.`);
  return pair;
}

function personOf(name: string, people: readonly TeamMember[]): TeamMember {
  const known = findMember(name, people);
  if (known) return known;
  const wanted = name.toLowerCase();
  const same = people.filter(person => [person.name, person.first].some(one => one.toLowerCase() === wanted));
  if (same.length > 1) {
    const who = same.map(person => `${person.name} (${person.handle ?? person.id})`).join(', ');
    throw new Complaint(`--pair: "${name}" may be ${who}. Name the one in brackets.`, EXIT.wrongUse);
  }
  return newPerson(name);
}

/** What was there already, who reads what, and what somebody has to click in Notion. */
function describe({ rows, spaces }: SetupReport, dryRun: boolean): string[] {
  const kept = rows.filter(({ done }) => done === 'kept').length;
  const open = spaces.filter(({ confirmed }) => confirmed === 'open');
  return [
    ...(kept === 0 ? [] : [`${kept} ${kept === 1 ? 'thing is' : 'things are'} there already, and as they should be.`]),
    ...spaces.map(space => `"${space.title}" is for ${readersOf(space)}.${space.link ? ` ${space.link}` : ''}`),
    ...(open.length > 0 ? ['', ...toClick(open, dryRun)] : []),
  ];
}

const readersOf = ({ audience, people }: SetupReport['spaces'][number]): string =>
  audience.readers === 'pair' ? people.join(' and ') : 'your team';

const VERBS: { readonly [K in Row['done']]: readonly [done: string, would: string] } = {
  made: ['Made', 'Make'],
  repaired: ['Mended', 'Mend'],
  kept: ['Kept', 'Keep'],
  left: ['Left', 'Leave'],
};

const saidOf = ({ done, what, name, in: place, detail }: Row, dryRun: boolean): string =>
  `${VERBS[done][dryRun ? 1 : 0]} the ${what} "${name}"${place ? ` in "${place}"` : ''}${detail ? `: ${detail}` : ''}`;

/** Notion gives its API no say in who reads a page, so a person has to. */
function toClick(open: SetupReport['spaces'], dryRun: boolean): string[] {
  return [
    'To click in Notion, since only a person can share a page there:',
    ...open.map(
      space =>
        `  Open "${space.title}" → Share: invite ${readersOf(space)}, and take everybody else away. ••• → Connections: your connection should be listed.`,
    ),
    ...(dryRun ? [] : ['Then run rapport setup again and say that it is so: until then nothing is published there.']),
  ];
}
