import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk } from '../../support/desk.ts';
import { confirm, connect, newPlace } from '../../support/notion-place.ts';

const PEOPLE = `# Us.
people:
  - { id: bo, name: Bo Lind }
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: dan, name: Dan Weiss, manager: bo }
  - { id: eva, name: Eva Weiss, manager: dan }
`;

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ '.rapport/people.yaml': PEOPLE, '.rapport/private/me.yaml': 'me: bo\n' });
  connect(desk, notion);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

/** What Bo has of Dan: pages of the two, a draft, a note, talking points, a page for all that names him; and one with Ana. */
async function fill(): Promise<void> {
  for (const day of ['2026-11-16', '2026-11-23']) await desk.rapport('next', 'Dan', '--set', `date=${day}`);
  await desk.rapport('new', 'feedback-note', '--set', 'to=Dan');
  await desk.rapport('note', 'Dan', 'ask about the price page');
  await desk.rapport('next', 'Ana');
  await desk.write(
    '.rapport/private/notes.md',
    '# Notes\n\nDan Weiss was quiet. Ask @dan. Will he stay? A danish for all.\n',
  );
  await desk.write(
    'team.md',
    '---\nreaders: team\nauthor: Dan Weiss\n---\n\nDan and Ana decide. Weiss & Sons is a customer.\n',
  );
}

const traced = async () => (await desk.rapport('forget', 'Dan', '--dry-run')).out;

describe('forgetting somebody', () => {
  test('lists everything first, and changes nothing', async () => {
    await fill();
    const before = await desk.files();
    expect(await traced()).toMatch(
      /^To delete:\n {2}\.rapport\/private\/2026-11-16 Dan Weiss\.md \(private part\)\n(?: {2}.*\n)+The name is taken out:\n {2}\.rapport\/private\/notes\.md \(note\)\n {2}team\.md \(note\)\nThe entry is taken out:\n {2}\.rapport\/people\.yaml \(settings\)\n\nNothing was changed\.\n$/,
    );
    expect(await desk.rapport('forget', 'Dan')).toMatchObject({ exit: 1 });
    expect(await desk.files()).toEqual(before);
  });

  test('leaves no trace of the name, and all that is of others as it was', async () => {
    await fill();
    const before = await desk.files();
    expect(await desk.rapport('forget', 'Dan', '--yes')).toMatchObject({ exit: 0 });
    const after = await desk.files();
    expect(JSON.stringify(after)).not.toMatch(/\bDan\b|@dan\b|\bid: dan\b/);
    const same = Object.keys(before).filter(path => path.includes('Ana Lopes'));
    expect(same.length).toBeGreaterThan(1);
    for (const path of same) expect(after[path]).toBe(before[path]);
    expect(after['.rapport/private/notes.md']).toBe(
      '# Notes\n\nsomebody was quiet. Ask somebody. Will he stay? A danish for all.\n',
    );
    expect(after['team.md']).toBe(
      '---\nreaders: team\nauthor: somebody\n---\n\nsomebody and Ana decide. Weiss & Sons is a customer.\n',
    );
    expect(after['.rapport/people.yaml']).toBe(
      '# Us.\npeople:\n  - { id: bo, name: Bo Lind }\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: eva, name: Eva Weiss }\n',
    );
    expect((await desk.rapport('forget', 'Dan Weiss')).out).toBe('Nothing here names Dan Weiss.\n');
  });

  test('leaves a receipt that says when and how many, and no word of content', async () => {
    await fill();
    await desk.rapport('forget', 'Dan', '--yes');
    expect(await desk.read('.rapport/private/receipts/2026-11-20-1.yaml')).toMatch(
      /^day: 2026-11-20\nby: Bo Lind\ndeleted: \d+\nredacted: 2\nentries: 1\ninNotion: 0\nnotShown: 0\n$/,
    );
  });

  test('moves the pages in Notion to the trash there, with what a sync remembers here', async () => {
    const place = await newPlace(notion);
    await confirm(desk, place, 'readers: pair, people: [bo, dan]');
    await desk.rapport('next', 'Dan');
    expect(await desk.rapport('publish', '2026-11-23 Dan Weiss.md', '--parent', place)).toMatchObject({ exit: 0 });
    const page = /page: ([0-9a-f-]{36})/.exec(await desk.read('2026-11-23 Dan Weiss.md'))![1]!;
    const { exit, out } = await desk.rapport('forget', 'Dan', '--yes');
    expect(exit).toBe(0);
    expect(out).toContain("moved 1 to Notion's trash");
    expect(JSON.stringify(notion.snapshot())).toContain(page);
    expect(Object.keys(await desk.files()).filter(path => path.startsWith('.rapport/state/'))).toEqual([]);
    expect(await desk.read('.rapport/config.yaml')).not.toContain(place);
  });

  test('does not touch a first name that two people have, and says where to look', async () => {
    await desk.write(
      '.rapport/people.yaml',
      'people:\n  - { id: dan, name: Dan Weiss }\n  - { id: dan-k, name: Dan Klein }\n',
    );
    await desk.write('team.md', 'Dan asked. Dan Weiss answered.\n');
    await desk.write('other.md', 'Dan asked.\n');
    expect(await traced()).toContain(
      'Look yourself: the name may mean somebody else:\n  other.md (note)\n  team.md (note)',
    );
    await desk.rapport('forget', 'dan', '--yes');
    expect(await desk.read('team.md')).toBe('Dan asked. somebody answered.\n');
    expect(await desk.read('other.md')).toBe('Dan asked.\n');
  });

  test('is ended by the next run when Notion is away in the middle', async () => {
    const place = await newPlace(notion);
    await confirm(desk, place, 'readers: pair, people: [bo, dan]');
    await desk.rapport('next', 'Dan');
    await desk.rapport('publish', '2026-11-23 Dan Weiss.md', '--parent', place);
    const before = await desk.files();
    notion.setFaults([{ on: 'DELETE /v1/blocks/**', do: 'status', status: 503, times: 'always' }]);
    expect((await desk.rapport('forget', 'Dan', '--yes')).exit).toBe(3);
    expect(await desk.files()).toEqual(before);
    notion.setFaults([]);
    expect((await desk.rapport('forget', 'Dan', '--yes')).exit).toBe(0);
  });

  test('goes on where Notion does not show a page any more, and says which, so that somebody can look there', async () => {
    const place = await newPlace(notion);
    await confirm(desk, place, 'readers: pair, people: [bo, dan]');
    await desk.rapport('next', 'Dan');
    await desk.rapport('publish', '2026-11-23 Dan Weiss.md', '--parent', place);
    notion.setFaults([{ on: 'DELETE /v1/blocks/**', do: 'status', status: 404, times: 'always' }]);
    const { exit, out } = await desk.rapport('forget', 'Dan', '--yes');
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^Notion does not show https:\S+ to this connection\. If it is not gone, delete it there yourself\.$/m,
    );
    expect(Object.keys(await desk.files())).not.toContain('2026-11-23 Dan Weiss.md');
    notion.setFaults([]);
  });

  test('says which space in Notion stays, and knows it no more', async () => {
    await fill();
    await desk.write(
      '.rapport/spaces.yaml',
      'spaces:\n  - { title: Team space, page: aaa }\n  - { title: Dan Weiss and Bo Lind, people: [ dan, bo ], page: bbb }\n',
    );
    expect((await desk.rapport('forget', 'Dan', '--yes')).out).toContain(
      'The space "Dan Weiss and Bo Lind" stays in Notion, with what others wrote there: https://www.notion.so/bbb\n',
    );
    expect(await desk.read('.rapport/spaces.yaml')).toBe('spaces:\n  - { title: Team space, page: aaa }\n');
  });

  test('takes out an address as a whole', async () => {
    await fill();
    await desk.write('team.md', 'Write to dan.weiss@company.com or dan@company.com.\n');
    await desk.rapport('forget', 'Dan', '--yes');
    expect(await desk.read('team.md')).toBe('Write to somebody or somebody.\n');
  });

  test.each([
    ['', 'Say who: a name is missing.'],
    ['  ', 'Say who: a name is missing.'],
    ['.', '. is no name.'],
    ['a', 'Nobody here is called a. Write the name as it stands in your texts, such as "Dan Weiss".'],
    ['report', 'Nobody here is called report. Write the name as it stands in your texts, such as "Dan Weiss".'],
    ['Bo', 'Bo Lind is you, and all of this is yours. To be rid of it, delete this folder.'],
    ['me', 'Bo Lind is you, and all of this is yours. To be rid of it, delete this folder.'],
  ])('“%s” is nobody who could be forgotten, and nothing is taken out of anything', async (name, err) => {
    await fill();
    const before = await desk.files();
    expect(await desk.rapport('forget', name, '--yes')).toMatchObject({ exit: 2, err: `${err}\n` });
    expect(await desk.files()).toEqual(before);
  });

  test('asks which of two who have one name is meant, and leaves the other one’s pages', async () => {
    await desk.write(
      '.rapport/people.yaml',
      'people:\n  - { id: bo, name: Bo Lind }\n  - { id: dan-a, name: Dan Weiss }\n  - { id: dan-b, name: Dan Weiss }\n',
    );
    await desk.rapport('next', 'dan-b');
    const theirs = await desk.read('2026-11-23 Dan Weiss.md');
    await desk.rapport('new', 'feedback-note', '--set', 'to=dan-a');
    expect(await desk.rapport('forget', 'Dan Weiss', '--yes')).toMatchObject({
      exit: 2,
      err: 'Dan Weiss may be Dan Weiss (dan-a) or Dan Weiss (dan-b). Give what stands in brackets.\n',
    });
    expect((await desk.rapport('forget', 'dan-a', '--yes')).out).toContain(
      'Look yourself: the name may mean somebody else:\n',
    );
    expect(await desk.read('2026-11-23 Dan Weiss.md')).toBe(theirs);
    expect(JSON.stringify(await desk.files())).not.toContain('dan-a');
  });

  test('leaves the page of many on which they are one of several, without their name', async () => {
    await desk.write(
      'panel.md',
      '---\nreaders: pair\npeople: [bo, ana, dan]\nreport: Ana Lopes\nrapport: { template: onboarding-30-60-90@1 }\n---\n\n- Dan: shows the office\n- Ana: learns\n',
    );
    await desk.rapport('forget', 'Dan', '--yes');
    expect(await desk.read('panel.md')).toBe(
      '---\nreaders: pair\npeople: [bo, ana, somebody]\nreport: Ana Lopes\nrapport: { template: onboarding-30-60-90@1 }\n---\n\n- somebody: shows the office\n- Ana: learns\n',
    );
  });

  test('leaves a page alone whose front matter can’t be read, and says so', async () => {
    const broken = '---\npeople: [bo, dan\nrapport: { template: one-on-one-weekly@1 }\n---\n\n- Dan is tired\n';
    await desk.write('broken.md', broken);
    expect((await desk.rapport('forget', 'Dan', '--yes')).out).toContain(
      'Left as they are until their front matter can be read, since it says whose they are:\n  broken.md (note)\n',
    );
    expect(await desk.read('broken.md')).toBe(broken);
  });
});
