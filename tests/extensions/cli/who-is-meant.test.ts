import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

let desk: Desk;
afterEach(async () => desk.close());

const PEOPLE = '.rapport/people.yaml';

describe('without a people file', () => {
  beforeEach(async () => {
    desk = await newDesk({ '.rapport/private/me.yaml': 'me: Bo Lind\n' });
    await desk.rapport('next', 'Ana Lopes', '--set', 'date=2026-11-13');
    await desk.write(
      '2026-11-13 Ana Lopes.md',
      `${await desk.read('2026-11-13 Ana Lopes.md')}- [ ] Ana: send the draft by 27 November\n- [ ] write the FAQ\n`,
    );
  });

  test('a first name means the one with whom there are pages: notes, promises and the next agenda are hers', async () => {
    expect((await desk.rapport('note', 'Ana', 'prices')).out).toBe('Noted for Ana Lopes: prices\n');
    expect((await desk.rapport('brief', 'ana')).out).toBe(
      [
        'Ana Lopes',
        'Meetings',
        '  Weekly one-on-one: last on 13 November, next on 20 November',
        'Ana promised',
        '  send the draft (by 27 November, since 13 November)',
        '    2026-11-13 Ana Lopes.md',
        'Nobody took on',
        '  write the FAQ (since 13 November)',
        '    2026-11-13 Ana Lopes.md',
        'To talk about',
        '  prices',
        '    .rapport/private/inbox/ana-lopes.md',
        '',
      ].join('\n'),
    );
    expect((await desk.rapport('next', 'Ana')).out).toContain('Made 2026-11-20 Ana Lopes.md\n  Carried over: 2 open');
    expect(await desk.read('2026-11-20 Ana Lopes.md')).toMatch(/^people: \[ ana-lopes, bo-lind \]$/m);
  });

  test('whoever is told of later keeps the pages that there are', async () => {
    await desk.rapport('people', 'Ana Lopes', '--manager', 'me');
    expect(await desk.read(PEOPLE)).toBe(
      'people:\n  - { id: bo-lind, name: Bo Lind }\n  - { id: ana-lopes, name: Ana Lopes, manager: bo-lind }\n',
    );
    expect((await desk.rapport('next', 'Ana')).out).toContain('Carried over: 2 open promises.');
  });
});

describe('with a people file', () => {
  beforeEach(async () => {
    desk = await newDesk({
      [PEOPLE]:
        'people:\n  - { id: bo, name: Bo Lind }\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: ana-r, name: Ana Ruiz, manager: bo }\n',
      '.rapport/private/me.yaml': 'me: bo\n',
    });
  });

  test.each([['next'], ['brief'], ['forget']])('rapport %s asks which of two Anas is meant', async command => {
    const before = await desk.files();
    await desk.rapport('people', 'Ana Silva', '--manager', 'me');
    const people = await desk.read(PEOPLE);
    await desk.write(PEOPLE, people.replace('id: ana, name: Ana Lopes', 'id: ana-l, name: Ana Lopes'));
    expect(await desk.rapport(command, 'Ana')).toMatchObject({
      exit: 2,
      err: 'Ana may be Ana Lopes (ana-l), Ana Ruiz (ana-r) or Ana Silva (ana-silva). Give what stands in brackets.\n',
    });
    expect(Object.keys(await desk.files())).toEqual(Object.keys(before));
  });

  test.each([
    ['next', '', 'Say who: a name is missing.'],
    ['next', '…', '… is no name.'],
    ['next', 'Bo', 'Bo Lind is you. Say with whom: a name, a first name or a handle.'],
    ['next', 'me', 'Bo Lind is you. Say with whom: a name, a first name or a handle.'],
    ['people', ' ', 'Say who: a name is missing.'],
    ['people', '..', '.. is no name.'],
  ])('rapport %s “%s” makes nothing', async (command, name, err) => {
    const before = await desk.files();
    expect(await desk.rapport(command, name)).toMatchObject({ exit: 2, err: `${err}\n` });
    expect(await desk.files()).toEqual(before);
  });

  test('two of one name on one day have a page each, told apart by handle or id', async () => {
    await desk.write(
      PEOPLE,
      'people:\n  - { id: bo, name: Bo Lind }\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: ana-2, name: Ana Lopes, handle: alopes, manager: bo }\n',
    );
    expect((await desk.rapport('next', 'ana')).out).toContain('Made 2026-11-23 Ana Lopes.md\n');
    expect((await desk.rapport('next', 'alopes')).out).toContain('Made 2026-11-23 Ana Lopes (alopes).md\n');
    expect(await desk.read('.rapport/private/2026-11-23 Ana Lopes (alopes).md')).toContain(
      'of: "2026-11-23 Ana Lopes (alopes).md"',
    );
    expect((await desk.rapport('next', 'alopes')).out).toBe('Already prepared: 2026-11-23 Ana Lopes (alopes).md\n');
  });

  test('two people whose names differ by an accent are two', async () => {
    await desk.rapport('people', 'José Diaz');
    await desk.rapport('people', 'Jose Diaz');
    await desk.rapport('people', 'Jose\u0301 Diaz');
    expect(await desk.read(PEOPLE)).toContain(
      '- { id: jose-diaz, name: José Diaz }\n  - { id: jose-diaz-2, name: Jose Diaz }\n',
    );
    expect((await desk.read(PEOPLE)).match(/Diaz/g)).toHaveLength(2);
  });

  test('says when somebody stands there already, and that nobody reports to themselves', async () => {
    expect((await desk.rapport('people', 'Ana Ruiz')).out).toBe(`Ana Ruiz: stands already in ${PEOPLE}.\n`);
    expect(await desk.rapport('people', 'Bo', '--manager', 'me')).toMatchObject({
      exit: 2,
      err: "Bo Lind can't report to themselves.\n",
    });
  });
});

describe('a page whose front matter can’t be read', () => {
  const FILE = '2026-11-13 Ana Lopes.md';
  const said = `Left out, until it can be read:\n  ${FILE}: The front matter can't be read:`;

  beforeEach(async () => {
    desk = await newDesk({ '.rapport/private/me.yaml': 'me: Bo Lind\n' });
    await desk.rapport('next', 'Ana Lopes', '--set', 'date=2026-11-13');
    await desk.rapport('next', 'Cy Moreau', '--set', 'date=2026-11-23');
    const page = await desk.read(FILE);
    await desk.write(FILE, page.replace('people: [ ana-lopes, bo-lind ]', 'people: [ ana-lopes, bo-lind'));
  });

  test.each([[['due']], [['brief', 'Cy']], [['next', 'Ana Lopes']]])(
    'is said once by %j, and stops nothing',
    async args => {
      const { exit, out } = await desk.rapport(...args);
      expect(exit).toBe(0);
      expect(out.split(said)).toHaveLength(2);
    },
  );

  test('nor are two versions that git left in one file taken for promises', async () => {
    const page = (await desk.read(FILE)).replace('people: [ ana-lopes, bo-lind', 'people: [ ana-lopes, bo-lind ]');
    await desk.write(FILE, `${page}<<<<<<< HEAD\n- [ ] Ana: a\n=======\n- [ ] Ana: b\n>>>>>>> theirs\n`);
    const { out } = await desk.rapport('brief', 'Ana Lopes');
    expect(out).not.toContain('Ana promised');
    expect(out).toMatch(
      /Left out, until it can be read:\n {2}2026-11-13 Ana Lopes\.md:\d+ has git's conflict markers\./,
    );
  });

  test('nor is one without an end of it lost in silence', async () => {
    await desk.write(FILE, (await desk.read(FILE)).replace(/^---$(?![\s\S]*^---$)/m, ''));
    expect((await desk.rapport('due')).out).toContain(`${said} the line --- that ends it is missing.`);
  });

  test('one that Windows wrote, with a mark before its first line, is a page like any other', async () => {
    const page = (await desk.read(FILE)).replace('people: [ ana-lopes, bo-lind', 'people: [ ana-lopes, bo-lind ]');
    await desk.write(FILE, `\u{FEFF}${page.replaceAll('\n', '\r\n')}- [ ] Ana: send the draft\r\n`);
    const { out } = await desk.rapport('due');
    expect(out).toContain('Ana Lopes, Weekly one-on-one: last 13 November');
    expect(out).not.toContain('Left out');
  });
});
