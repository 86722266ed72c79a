import { pageIdIn } from '../../../shared/notion/client/page-id-in.ts';
import { pageLink } from '../../../shared/notion/client/page-link.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { PRIVATE_FOLDER } from '../../../shared/practice/index.ts';
import { openFile } from '../../../shared/sync/actions/open-file.ts';
import { addNote, inboxFor, inboxPath, noteLines, sharedNotesFor } from '../../../shared/workspace/inbox.ts';
import { linkedFiles, PEOPLE_FILE } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { personNamed } from '../person-named.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import { type Command, optionOf } from './command.ts';

export const note: Command = {
  name: 'note',
  about: 'note something to talk about with somebody; it stands in the next agenda',
  arguments: [
    ['[person]', 'their name, first name or handle'],
    ['[words...]', 'what to talk about; without words, what is noted is shown'],
  ],
  options: [{ flags: '--from <page>', about: 'take the lines of a page of yours in Notion that are tagged @ana' }],
  examples: ['rapport note Ana "pricing for teams"', 'rapport note Ana', 'rapport note --from https://www.notion.so/…'],
  async run(app, input) {
    const [name, ...words] = input.arguments;
    const from = optionOf(input, 'from');
    if (from !== undefined && name !== undefined)
      throw wrongUse('--from takes the lines of a page, each for whom it names. Leave the person and the words out.');
    if (from !== undefined) return takeFrom(app, from);
    if (name === undefined || name.trim() === '')
      throw wrongUse('Say for whom: rapport note <person> "what to talk about"');
    const person = await notedFor(app, name);
    return words.length > 0 ? add(app, person, words.join(' ').trim()) : show(app, person);
  },
};

interface Noted {
  id: string;
  name: string;
  /** Nobody in the people file or on a page has this name. */
  isNew: boolean;
}

async function notedFor(app: App, name: string): Promise<Noted> {
  const { person, from } = await personNamed(app, name);
  return { ...person, isNew: from === 'nowhere' && (await app.people()).length > 0 };
}

async function add(app: App, { id, name, isNew }: Noted, words: string): Promise<Exit> {
  if (words === '') throw wrongUse(`Say what to talk about: rapport note ${name} "…"`);
  await addNote(app, id, words);
  app.say(`Noted for ${name}: ${words}`);
  if (isNew) app.say(`  Nobody in ${PEOPLE_FILE} is called so. It stands in ${inboxPath(id)}.`);
  app.result({ person: id, text: words, file: inboxPath(id) });
  return EXIT.done;
}

async function show(app: App, { id, name }: Noted): Promise<Exit> {
  const points = await inboxFor(app, id);
  app.result({ person: id, points });
  if (points.length === 0) app.say(`Nothing is noted for ${name}.`);
  else app.say(`To talk about with ${name}:`);
  for (const { text, path } of points) app.say(path === inboxPath(id) ? `  ${text}` : `  ${text} (${path})`);
  for (const path of await sharedNotesFor(app, id))
    app.say(`Not from ${path}, which git shares: let git ignore it, or move it to ${PRIVATE_FOLDER}/.`);
  return EXIT.done;
}

/** Takes over what a page in Notion says for whom; a page that others read with me is none of my notes. */
async function takeFrom(app: App, address: string): Promise<Exit> {
  const id = pageIdIn(address);
  if (id === undefined)
    throw wrongUse(`--from ${address}: this is no page of Notion. Copy its link in Notion: ••• → Copy link.`);
  const link = (await linkedFiles(app.files)).find(({ page }) => page.replaceAll('-', '') === id.replaceAll('-', ''));
  const audience = link && settled(await openFile(app.files, link.file)).file.meta.audience;
  if (audience && audience.readers !== 'me')
    throw new Complaint(
      `${link.file} is for others as well, and its words stay with them. Take your notes from a page that is yours alone.`,
    );
  const host = await reachNotion(app);
  const remote = await host.pages.read(id);
  if (remote.inTrash) throw new Complaint(`${pageLink(id)} lies in Notion's trash.`);
  const taken = await noteLines(app, fromNotion(remote.blocks));
  const people = await app.people();
  for (const { person, text } of taken)
    app.say(`Noted for ${people.find(({ id }) => id === person)?.name ?? person}: ${text}`);
  if (taken.length === 0) app.say('No line there is new and tagged with somebody, such as @ana.');
  app.result(taken);
  return EXIT.done;
}
