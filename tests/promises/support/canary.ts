import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { loadCatalog } from '../../../shared/catalog/index.ts';
import { READERS } from '../../../shared/document/readers.ts';
import { disk } from '../../catalog/disk.ts';
import { type Desk, newDesk } from '../../support/desk.ts';
import { confirm, connect, newPlace } from '../../support/notion-place.ts';
import { canaries, outgoing } from './outgoing.ts';
import { plant, written } from './plant.ts';

// Promise 5: nobody reads more than was meant. Every section, private note, private answer, comment and secret of the front
// matter holds a word of its own; the page goes through the commands as somebody would use them; then every byte is read
// that left this machine. Words that begin with `show-` are meant for the page's readers, those with `hide-` for nobody else.

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: bo, name: Bo Lindqvist }
  - { id: cy, name: Cy Moreau, manager: bo }
`;

const templates = (await loadCatalog(disk, ['templates'])).list();
const everybody = ['ana', 'bo', 'cy'];
/** Each template for all readers, made by one of the people in turn; `test:long` crosses everything. */
const casesOf = (families: readonly string[]) =>
  templates
    .filter(({ template }) => families.includes(template.manifest.family))
    .flatMap(({ id, text }, row) =>
      READERS.flatMap((readers, column) =>
        everybody
          .filter((_, i) => process.env.RAPPORT_LONG || i === (row + column) % 3)
          .map(me => ({ id, readers, me, text })),
      ),
    );

let notion: LocalNotion;
let desk: Desk;
/** A command that has to do its work. */
async function rapport(...args: string[]): Promise<void> {
  const { exit, out, err } = await desk.rapport(...args);
  expect({ exit, out, err }).toMatchObject({ exit: 0 });
}

const answers: { [person: string]: string } = { report: 'Ana', manager: 'Bo' };

/** The tests for the templates of some families; each file of them runs beside the others. */
export function canaryTests(families: readonly string[]): void {
  beforeEach(async () => {
    notion = await startLocalNotion();
  });
  afterEach(async () => {
    await notion.close();
    await desk.close();
  });
  test.each(casesOf(families))('$id for $readers, made by $me', async ({ id, readers, me, text }) => {
    const planted = plant(text!, readers);
    desk = await newDesk({
      '.rapport/people.yaml': PEOPLE,
      '.rapport/private/me.yaml': `me: ${me}\n`,
      '.rapport/private/notes.md': '# hide-notes\n',
      [`.rapport/templates/${id}.md`]: planted.text,
    });
    connect(desk, notion);
    const place = await newPlace(notion);
    const given = planted.people.map(name => `${name}=${answers[name] ?? (me === 'ana' ? 'Bo' : 'Ana')}`);
    given.push(...Object.entries(planted.required).map(([name, answer]) => `${name}=${answer}`), 'secret=hide-answer');
    await rapport('new', id, ...given.flatMap(answer => ['--set', answer]));
    const file = await page(id);
    const people = /^people: (.*)$/m.exec(await desk.read(file))?.[1];
    await confirm(desk, place, `readers: ${readers}${readers === 'pair' ? `, people: ${people}` : ''}`);
    await fill(file);
    await letIntoNotion(file, place);

    await rapport('publish', file, '--parent', place);
    await exchange(file, me, people?.match(/\w+/g) ?? []);
    await desk.edit(file, 'show-page-line', `show-page-line show-edited\n\n${written('later')}`);
    await rapport('sync');
    await rapport('undo');
    await rapport('sync');
    await desk.edit(`.rapport/templates/${id}.md`, /^version: 1$/m, 'version: 2');
    await desk.write(
      `.rapport/templates/${id}.md`,
      `${await desk.read(`.rapport/templates/${id}.md`)}\nshow-updated\n`,
    );
    await rapport('update', file);
    await rapport('sync');

    const sent = outgoing(notion);
    expect(canaries(sent, 'hide')).toEqual([]);
    expect(canaries(JSON.stringify(notion.snapshot()), 'hide')).toEqual([]);
    const here = await desk.files();
    expect(canaries(sent, 'show')).toEqual(expect.arrayContaining(canaries(here[file]!, 'show')));
    expect(canaries(sent, 'show')).toEqual(
      expect.arrayContaining([
        ...planted.shared.map(section => `show-${section}`),
        'show-edited',
        'show-later-to-do',
        'show-updated',
      ]),
    );
    // What is kept of the page can be read by all who read the page. It is JSON, where line breaks are letters.
    const origins = Object.entries(here).flatMap(([path, text]) => (path.includes('/origins/') ? [text] : []));
    const words = origins.join('\n').replaceAll(/\\[a-z"]/g, ' ');
    expect(canaries(words, 'hide')).toEqual([]);
    expect(canaries(words, 'show')).toEqual(
      expect.arrayContaining([...planted.shared.map(section => `show-${section}`), 'show-updated']),
    );
    // What was hidden is there all the same: in the page and in the files beside it.
    const kept = canaries(Object.values(here).join('\n'), 'hide');
    expect(kept).toEqual(expect.arrayContaining(['hide-answer', 'hide-page-alert', 'hide-secret', 'hide-companion']));
    expect(Object.entries(here).filter(([, text]) => text.includes(notion.token))).toEqual([]);
    expect(desk.printed).not.toContain(notion.token);
    expect(sent.replaceAll(`Bearer ${notion.token}`, '')).not.toContain(notion.token);
  });
}

/** Where the page is. A draft is refused where it lies, and shared by taking it out. */
async function page(id: string): Promise<string> {
  const files = await desk.files();
  const made = Object.keys(files).find(path => files[path]!.includes(`rapport: { template: ${id}@1, origin: `))!;
  if (!made.startsWith('.rapport/')) return made;
  expect(await desk.rapport('publish', made, '--parent', notion.root)).toMatchObject({ exit: 1 });
  expect(await desk.rapport('sync', made)).toMatchObject({ exit: 1 });
  expect(notion.requests.filter(({ body }) => /show-|hide-/.test(body))).toEqual([]);
  const name = made.replace('.rapport/private/', '');
  await desk.write(name, files[made]!);
  return name;
}

/** A page that its template keeps out of Notion is refused until somebody takes that out. */
async function letIntoNotion(file: string, place: string): Promise<void> {
  if (!/^notion: never$/m.test(await desk.read(file))) return;
  expect(await desk.rapport('publish', file, '--parent', place)).toMatchObject({ exit: 1 });
  expect(canaries(outgoing(notion), 'show')).toEqual([]);
  await desk.edit(file, 'notion: never\n', '');
}

/** Says that I am done with what everybody writes alone, and takes it back, as far as others are to be waited for. */
async function exchange(file: string, me: string, people: readonly string[]): Promise<void> {
  const waits = people.includes(me) && people.length > 1;
  const said = async (...args: string[]): Promise<void> => {
    const { exit, err } = await desk.rapport('exchange', file, ...args, '--yes');
    expect({ exit, err: waits ? err : '' }).toEqual({ exit: waits ? 0 : 1, err: '' });
  };
  if (people.length === 1) return;
  await rapport('exchange', file);
  await said('--done');
  await rapport('sync');
  await said('--take-back');
  await said('--done');
  const salts = Object.values(await desk.files()).flatMap(text => /salt: (\w+)/.exec(text)?.[1] ?? []);
  expect(salts).toHaveLength(waits ? 1 : 0);
  for (const salt of salts) expect(outgoing(notion)).not.toContain(salt);
}

/** Writes into the page and into my own parts of it what people write. */
async function fill(file: string): Promise<void> {
  const text = await desk.read(file);
  await desk.write(file, `${text.replace('\ntitle:', '\nmood: hide-mood\n# hide-secret\ntitle:')}${written('page')}`);
  const parts = Object.entries(await desk.files()).filter(([, text]) => text.includes('rapport: { part:'));
  expect(parts).not.toEqual([]);
  for (const [path, text] of parts) await desk.write(path, `${text}\nhide-companion\n`);
}
