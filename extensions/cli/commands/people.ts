import { setManager } from '../../../shared/practice/change-people.ts';
import { findMember, type TeamMember } from '../../../shared/practice/index.ts';
import { newPerson } from '../../../shared/template/render/people.ts';
import { ME_FILE, PEOPLE_FILE } from '../../../shared/workspace/index.ts';
import { meet } from '../../../shared/workspace/meet.ts';
import type { App } from '../app.ts';
import { EXIT, type Exit, wrongUse } from '../exit.ts';
import { notionMembers } from '../notion-members.ts';
import { personNamed } from '../person-named.ts';
import { type Command, optionOf } from './command.ts';

export const people: Command = {
  name: 'people',
  about: 'show whom this folder knows, or add somebody',
  arguments: [['[name]', 'somebody to add, or to say more about']],
  options: [
    { flags: '--manager <name>', about: 'whom they report to; "me" for yourself' },
    { flags: '--from <database>', about: 'add everybody from a database of people in Notion' },
  ],
  examples: [
    'rapport people',
    'rapport people "Ana Lopes" --manager me',
    'rapport people --from https://www.notion.so/…',
  ],
  async run(app, input) {
    const [name] = input.arguments;
    const manager = optionOf(input, 'manager');
    const from = optionOf(input, 'from');
    if (from !== undefined) {
      if (name !== undefined || manager !== undefined)
        throw wrongUse('--from adds everybody there. Leave the rest out.');
      return addAll(app, from);
    }
    if (name !== undefined) return add(app, name, manager);
    if (manager !== undefined) throw wrongUse('--manager belongs to somebody: rapport people "Ana Lopes" --manager me');
    return show(app);
  },
};

async function show(app: App): Promise<Exit> {
  const [all, me] = await Promise.all([app.people(), app.me()]);
  app.result(all);
  if (all.length === 0)
    app.say(
      `Nobody yet. Pages can be made for any name; rapport people "Ana Lopes" --manager me remembers who is who.`,
    );
  const nameOf = (id: string): string => all.find(one => one.id === id)?.name ?? id;
  const width = Math.max(...all.map(({ name }) => name.length), 0);
  for (const { id, name, manager } of all) {
    const what = [id === me?.id ? 'you' : '', manager === undefined ? '' : `reports to ${nameOf(manager)}`];
    app.say(`${name.padEnd(width)}  ${what.filter(Boolean).join(', ')}`.trimEnd());
  }
  return EXIT.done;
}

async function add(app: App, name: string, manager: string | undefined): Promise<Exit> {
  const meant = await personNamed(app, name);
  const leader = manager === undefined ? undefined : await leaderNamed(app, manager);
  if (leader?.id === meant.person.id) throw wrongUse(`${leader.name} can't report to themselves.`);
  if (leader) await meet(app, leader, 'neither');
  // Somebody new has no id yet: the one of their name may be taken.
  const person = await meet(app, meant.from === 'nowhere' ? { name: meant.person.name } : meant.person, 'neither');
  const before = (await app.files.read(PEOPLE_FILE)) ?? '';
  const after = leader ? setManager(before, person.id, leader.id) : before;
  if (after !== before) await app.files.write(PEOPLE_FILE, after);
  const isNew = meant.from !== 'file' || after !== before;
  app.say(
    `${person.name}${leader ? ` reports to ${leader.name}` : ''}: ${isNew ? 'written into' : 'stands already in'} ${PEOPLE_FILE}.`,
  );
  app.result({ ...person, ...(leader ? { manager: leader.id } : {}) });
  return EXIT.done;
}

async function leaderNamed(app: App, manager: string): Promise<TeamMember> {
  if (manager.toLowerCase() === 'me' && !(await app.me()))
    throw wrongUse(`It is not known who you are: write \`me: <your name>\` into ${ME_FILE}.`);
  return (await personNamed(app, manager)).person;
}

async function addAll(app: App, address: string): Promise<Exit> {
  const known = await app.people();
  const there = await notionMembers(app, address);
  const isNew = ({ name }: TeamMember): boolean => !findMember(name, known);
  const added = there.filter(isNew);
  for (const person of added) await meet(app, { ...newPerson(person.name), ...person }, 'neither');
  for (const { name } of added) app.say(`Added ${name}`);
  app.say(
    added.length === 0
      ? `Nobody there is new: ${there.length} people.`
      : `${added.length} of ${there.length} people are new, and stand in ${PEOPLE_FILE} now.`,
  );
  app.result(added);
  return EXIT.done;
}
