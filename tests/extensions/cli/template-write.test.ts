import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { ok } from '../../walks/walk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk(TEAM);
});
afterEach(() => desk.close());

const RETRO = '.rapport/templates/our-retro.md';
const TESTS = '.rapport/templates/our-retro.test.yaml';

describe('rapport template new', () => {
  test('makes half a page that teaches, has nothing to mend, and makes a page', async () => {
    expect(await ok(desk, 'template', 'new', 'our-retro')).toBe(
      `Made ${RETRO}\n  Change it, and see its page: rapport template preview our-retro\n`,
    );
    expect((await desk.read(RETRO)).split('\n').length).toBeLessThan(50);
    expect(await ok(desk, 'check', 'our-retro')).toBe('Nothing to mend in 1 file.\n');
    expect(await ok(desk, 'new', 'our-retro', '--set', 'topic=Import')).toContain('Made 2026-11-20 Import.md\n');
    expect(await desk.read('2026-11-20 Import.md')).not.toMatch(/\{\{|\{%|Lines like these/);
  });

  test.each([
    ['Our Retro', 2, 'Our Retro: a template is called by small letters and digits with hyphens, such as our-retro.\n'],
    ['../x', 2, '../x: a template is called by small letters and digits with hyphens, such as our-retro.\n'],
  ])('%j is no name', async (id, exit, err) => {
    expect(await desk.rapport('template', 'new', id)).toMatchObject({ exit, err, out: '' });
  });

  test('writes over nothing, and says which one of the product it hides', async () => {
    await desk.write(RETRO, '# Ours\n');
    expect(await desk.rapport('template', 'new', 'our-retro')).toMatchObject({
      exit: 1,
      err: `${RETRO} is there already, and was left as it is. Choose another name.\n`,
    });
    expect(await ok(desk, 'template', 'new', 'prd')).toContain('It takes the place of rapport:templates/plans/prd.md');
  });
});

describe('rapport template preview', () => {
  test('shows the page with sample people, the answers given, and the private part; nothing is written', async () => {
    await ok(desk, 'template', 'new', 'our-retro');
    const before = Object.keys(await desk.files());
    const out = await ok(desk, 'template', 'preview', 'our-retro', '--set', 'topic=The launch');
    expect(out).toContain('2026-11-20 The launch.md\n\n---\ntitle: The launch, 20 November\n');
    expect(out).toContain('## Looking back at The launch\n');
    expect(out).toContain('- Carla:\n');
    expect(out).toContain('Only for you, .rapport/private/2026-11-20 The launch.md\n');
    expect(Object.keys(await desk.files())).toEqual(before);
  });

  test.each(['one-on-one-weekly', 'one-on-one-first', 'feedback-note', 'career-worksheet', 'prd'])(
    'shows %s with everything that it wants',
    async id => expect(await ok(desk, 'template', 'preview', id)).toMatch(/^[^\n]+\.md\n\n---\n/),
  );

  test('shows what is carried over only to a template that wants it', async () => {
    expect(await ok(desk, 'template', 'preview', 'one-on-one-weekly')).toContain('- [ ] Dan: ask finance');
    await desk.write('x.md', '{{ carried.promises | size }} promises\n');
    expect(await ok(desk, 'template', 'preview', 'x.md')).toContain('\n0 promises\n');
  });

  test('says what is wrong with an answer, and with a template', async () => {
    expect(await desk.rapport('template', 'preview', 'prd', '--set', 'format=novel')).toMatchObject({
      exit: 2,
      err: '`format` is one of one-page, full, pitch, press-release, not "novel".\n',
    });
    await desk.write('x.md', '{{ nobdy }}\n');
    const { exit, err } = await desk.rapport('template', 'preview', 'x.md');
    expect({ exit, err }).toMatchObject({
      exit: 1,
      err: expect.stringContaining('x.md:1:4  Unknown variable `nobdy`'),
    });
  });
});

describe('rapport template test', () => {
  test('begins with one page, compares it from then on, and shows what became another', async () => {
    await ok(desk, 'template', 'new', 'our-retro');
    expect(await desk.rapport('template', 'test', 'our-retro')).toMatchObject({
      exit: 1,
      err: `${RETRO} has no tests yet. Begin with: rapport template test our-retro --update\n`,
    });
    expect(await ok(desk, 'template', 'test', 'our-retro', '--update')).toContain('1 page is as written down.\n');
    expect(await ok(desk, 'template', 'test')).toBe('1 page is as written down.\n');

    await desk.edit(RETRO, '## Looking back at', '## What we learned of');
    const { exit, out } = await desk.rapport('template', 'test');
    expect({ exit, out }).toEqual({
      exit: 1,
      out: `${TESTS}: with sample answers


- ## Looking back at What it is about
+ ## What we learned of What it is about


1 of 1 page is not as written down. If they should be as they are now: --update
`,
    });
    await ok(desk, 'template', 'test', '--update');
    expect(await desk.read(TESTS)).toContain('    ## What we learned of What it is about\n');
    expect(await ok(desk, 'template', 'test')).toBe('1 page is as written down.\n');
  });

  test('says how to begin where there are none', async () => {
    expect(await ok(desk, 'template', 'test')).toBe(
      'No template here has tests. Begin with: rapport template test <id> --update\n',
    );
  });

  test('a file of tests that can not be read is said so, and is not written over', async () => {
    await ok(desk, 'template', 'new', 'our-retro');
    await desk.write(TESTS, 'page: x\n');
    expect(await desk.rapport('template', 'test', 'our-retro', '--update')).toMatchObject({
      exit: 1,
      err: `${TESTS}: it should be a list of tests, each with \`name:\`, \`answers:\` and \`page:\`.\n`,
    });
    expect(await desk.read(TESTS)).toBe('page: x\n');
  });

  test('with --json it is a list', async () => {
    await ok(desk, 'template', 'new', 'our-retro');
    await ok(desk, 'template', 'test', 'our-retro', '--update');
    expect((await desk.rapport('template', 'test', '--json')).json()).toEqual([
      { file: TESTS, name: 'with sample answers', ok: true, diff: '' },
    ]);
  });
});
