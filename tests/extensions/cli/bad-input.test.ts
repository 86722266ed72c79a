import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import { type Desk, newDesk, type Said, TEAM } from '../../support/desk.ts';
import { connect } from '../../support/notion-place.ts';
import { harmless } from './support/harmless.ts';

// Promise 8: a broken input gets an answer. One message that says where and how to mend it, the exit code that goes with it,
// and every file as it was.

const TEMPLATE = '.rapport/templates/mine.md';
const template = (inputs: string, body: string): string =>
  `---\nid: mine\ntitle: Mine\nversion: 1\nfamily: plans\nreaders: team\ninputs: ${inputs}\n---\n${body}\n`;

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk({ ...TEAM, 'page.md': '---\nreaders: team\n---\n\n# Hello\n\nWords.\n' });
  connect(desk, notion);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

/** A command that has to fail. */
const refused = (...args: string[]): Promise<Said> => harmless(desk, () => desk.rapport(...args));

describe('a template', () => {
  test('with an unknown variable', async () => {
    await desk.write(TEMPLATE, template('{ report: { type: person } }', '# {{ reprot.name }} and {{ report.name }}'));
    const frame = `.rapport/templates/mine.md:9:6  Unknown variable \`reprot\`. Did you mean \`report\`?
   8 | ---
>  9 | # {{ reprot.name }} and {{ report.name }}
     |      ^^^^^^
  10 |
`;
    expect(await refused('check', 'mine')).toMatchObject({ exit: 1, out: `${frame}\n1 error, 0 warnings.\n` });
    expect(await refused('new', 'mine')).toMatchObject({
      exit: 1,
      err: `${frame}\nNothing was made: mend the template first.\n`,
    });
  });

  test('that asks for a secret number never takes it from the command line', async () => {
    await desk.write(TEMPLATE, template('{ pay: { type: secret-number } }', 'It is {{ pay }}.'));
    const said = await refused('new', 'mine', '--set', 'pay=82000');
    expect(said).toMatchObject({ exit: 2 });
    expect(said.err).toContain('`pay` is a secret number');
    expect(said.err).not.toContain('82000');
    await desk.write('answers.yaml', 'pay: 82000\n');
    expect(await desk.rapport('new', 'mine', '--answers', 'answers.yaml')).toMatchObject({ exit: 0 });
    expect(await desk.read('2026-11-20 Mine.md')).toContain('It is 82000.');
  });

  test('is mended by --fix where there is one sure correction, and nowhere else', async () => {
    const slips = template('{ report: { type: person } }', '{{ reprot.naem | upcas }} {{ nothing_like_it }}');
    await desk.write(TEMPLATE, slips);
    const said = await desk.rapport('check', 'mine', '--fix');
    expect(said.exit).toBe(1);
    expect(said.out).toContain('.rapport/templates/mine.md:9  Change it to `report`: done.');
    expect(await desk.read(TEMPLATE)).toContain('{{ report.name | upcase }} {{ nothing_like_it }}');
  });

  test('with a wrong filter', async () => {
    await desk.write(
      TEMPLATE,
      template('{ topic: { type: text } }', '# {{ topic | upcas }}\n\n{{ topic | truncate: "a" }}'),
    );
    const { exit, out } = await refused('check', TEMPLATE);
    expect(exit).toBe(1);
    expect(out).toContain('.rapport/templates/mine.md:9:14  Unknown filter `upcas`. Did you mean `upcase`?');
    expect(out).toContain('.rapport/templates/mine.md:11:');
    expect(out).toContain('2 errors, 0 warnings.');
    expect((await refused('new', 'mine')).exit).toBe(1);
  });

  test.each([
    ['id: mine\ntitle: [Mine\nreaders: team', 'mine.md:4:1  Flow sequence'],
    ['id: mine\ntitle: Mine\nversion: 1\nfamily: plans\nreaders: everybody', 'mine.md:6:10  `readers`'],
    [
      'id: mine\ntitle: Mine\nversion: 1\nfamily: plans',
      'mine.md:2:1  The front matter does not say who reads the page.',
    ],
    [
      'id: mine\ntitle: Mine\nversion: 1\nfamily: plans\nreaders: me\ninputs: { a: { type: txt } }',
      'mine.md:7:22  Unknown input type `txt`. Did you mean `text`?',
    ],
  ])('with the front matter %j', async (head, where) => {
    await desk.write(TEMPLATE, `---\n${head}\n---\n# Hello\n`);
    const { exit, out } = await refused('check');
    expect(exit).toBe(1);
    expect(out).toContain(where);
    const made = await refused('new', 'mine');
    expect(made.exit).toBe(1);
    expect(made.err).toContain(where);
    expect(made.err).toMatch(/Nothing was made: mend the template first\.\n$/);
    expect((await desk.rapport('list')).out).toContain("mine                   can't be used: rapport check mine");
  });

  test('that there is not', async () => {
    expect(await refused('new', 'one-on-one')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/^There is no template "one-on-one"\. These there are: .*one-on-one-weekly/),
    });
  });
});

describe('an answer', () => {
  test.each([
    [
      ['prd', '--set', 'title=x', '--set', 'appetiteWeeks=many'],
      '`appetiteWeeks` is a number, such as 3. Give it with --set appetiteWeeks=…',
    ],
    [
      ['prd', '--set', 'title=x', '--set', 'appetiteWeeks=0'],
      '`appetiteWeeks` is at least 1. Give it with --set appetiteWeeks=…',
    ],
    [
      ['prd', '--set', 'title=x', '--set', 'format=ful'],
      '`format` is one of one-page, full, pitch, press-release, not "ful". Did you mean `full`? Give it with --set format=…',
    ],
    [
      ['one-on-one-weekly', '--set', 'report=Ana', '--set', 'date=soon'],
      '`date` is a day, such as 2026-11-21. Give it with --set date=…',
    ],
  ])('of the wrong type: new %j', async (args, message) => {
    expect(await refused('new', ...args)).toMatchObject({ exit: 2, err: `${message}\nNothing was made.\n` });
  });

  test('that is missing, that is no pair, and files that hold none', async () => {
    expect((await refused('new', 'prd')).err).toBe(
      '"Product requirements" needs to know: what it is called.\nGive it with --set title=…\n',
    );
    expect((await refused('new', 'prd', '--set', 'title')).err).toBe('--set title: write it as --set name=value\n');
    expect((await refused('new', 'prd', '--answers', 'no.yaml')).err).toBe('no.yaml: there is no such file here.\n');
    await desk.write('answers.yaml', 'title: [\n');
    expect((await refused('new', 'prd', '--answers', 'answers.yaml')).err).toMatch(
      /^answers\.yaml: .* at line \d, column \d/,
    );
    await desk.write('answers.yaml', 'title: { a: 1 }\n');
    expect((await refused('new', 'prd', '--answers', 'answers.yaml')).err).toContain('`title` is a line of words.');
  });

  test('whose page is there already', async () => {
    expect((await desk.rapport('new', 'prd', '--set', 'title=Import')).exit).toBe(0);
    expect(await refused('new', 'prd', '--set', 'title=Import')).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^Import\.md is there already, and was left as it is\./),
    });
  });
});

describe('a file of this folder', () => {
  test('with people that are none', async () => {
    await desk.write('.rapport/people.yaml', 'people:\n  - { id: ana }\n');
    expect((await refused('next', 'Ana')).err).toBe(
      '.rapport/people.yaml: person 1 needs a text as their name.\nEach person has an id and a name: { id: ana, name: Ana Lopes, manager: bo }\n',
    );
  });

  test('that does not say who I am', async () => {
    await desk.write('.rapport/private/me.yaml', 'bo\n');
    expect((await refused('next', 'Ana')).err).toBe('.rapport/private/me.yaml: it should say who you are: me: bo\n');
  });

  test('with places that are none', async () => {
    await desk.write('.rapport/config.yaml', 'places: { x: { readers: all, confirmed: 2026-11-21 } }\n');
    expect(await refused('publish', 'page.md', '--parent', notion.root)).toMatchObject({
      exit: 1,
      err: '.rapport/config.yaml: the readers of the place x should be one of me, pair, team, company.\n',
    });
  });

  test.each([
    ['readers: [', /^page\.md: The front matter can't be read: line 2, column \d+: /],
    ['rapport: x', /^page\.md: The front matter can't be read: rapport should have keys of its own/],
    [
      'readers: all',
      /^page\.md: The front matter can't be read: readers should be one of me, pair, team, company, not "all"\.\n$/,
    ],
    ['just words', /^page\.md: The front matter can't be read: it is no list of keys and values\.\n$/],
  ])('with the front matter %j', async (head, message) => {
    await desk.write('page.md', `---\n${head}\n---\n# Hello\n`);
    for (const args of [
      ['publish', 'page.md'],
      ['publish', 'page.md', '--parent', notion.root],
    ]) {
      const { exit, err } = await refused(...args);
      expect(exit).toBe(1);
      expect(err).toMatch(message);
    }
  });

  test('that would lie outside of it', async () => {
    expect(await refused('fidelity', '../page.md')).toMatchObject({
      exit: 2,
      err: '../page.md is outside of this folder. Name a file in it.\n',
    });
  });

  test("with git's conflict markers", async () => {
    await desk.write('page.md', '# Hello\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n');
    expect(await refused('publish', 'page.md', '--parent', notion.root)).toMatchObject({
      exit: 1,
      err: "page.md:3 has git's conflict markers. Resolve them first.\n",
    });
  });

  test('that there is not', async () => {
    for (const args of [
      ['publish', 'no.md', '--parent', notion.root],
      ['fidelity', 'no.md'],
      ['check', 'no.md'],
    ]) {
      const { exit, err } = await refused(...args);
      expect(exit).toBe(1);
      expect(err).toMatch(/no\.md/);
    }
  });
});
