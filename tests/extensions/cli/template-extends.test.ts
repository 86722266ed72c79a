import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { ok } from '../../walks/walk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk(TEAM);
});
afterEach(() => desk.close());

const OURS = '.rapport/templates/our-weekly.md';

/** The headings of a page. */
const headings = (page: string): string[] => page.match(/(?<=^## ).*/gm) ?? [];

describe('rapport template new --extends', () => {
  test('begins with the other one as it is, and nothing to mend', async () => {
    await ok(desk, 'template', 'new', 'our-weekly', '--extends', 'one-on-one-weekly');
    expect(await ok(desk, 'check', 'our-weekly')).toBe('Nothing to mend in 1 file.\n');
    const theirs = headings(await ok(desk, 'template', 'preview', 'one-on-one-weekly'));
    expect(headings(await ok(desk, 'template', 'preview', 'our-weekly'))).toEqual(theirs);
  });

  test('leaves out, adds and changes sections as its own lines say', async () => {
    await ok(desk, 'template', 'new', 'our-weekly', '--extends', 'one-on-one-weekly');
    await desk.edit(
      OURS,
      /# sections:\n#.*\n#.*\n#.*\n/,
      'sections: { topics: shared, our-own: shared, only-me: none, growth: none }\n',
    );
    await desk.edit(OURS, '{% comment %}', '');
    await desk.edit(OURS, '{% endcomment %}', '');
    await desk.edit(OURS, /A section that you[\s\S]*?(?=\{% section)/, '');
    expect(await ok(desk, 'check', 'our-weekly')).toBe('Nothing to mend in 1 file.\n');
    const page = await ok(desk, 'template', 'preview', 'our-weekly');
    expect(headings(page)).toEqual([
      "Carla's topics",
      'Our own',
      'Still open',
      "Dan's topics",
      'How it is going',
      'One question',
      'Promises from today',
    ]);
  });

  test('one with the name of the original takes its place, and is made from it all the same', async () => {
    await ok(desk, 'template', 'new', 'one-on-one-weekly', '--extends', 'one-on-one-weekly');
    const path = '.rapport/templates/one-on-one-weekly.md';
    await desk.edit(path, /# sections:\n#.*\n#.*\n#.*\n/, 'sections: { how-it-is-going: none }\n');
    expect(await ok(desk, 'check')).toContain('Nothing to mend');
    await ok(desk, 'next', 'Ana');
    expect(headings(await desk.read('2026-11-23 Ana Lopes.md'))).toEqual([
      "Ana's topics",
      "Bo's topics",
      'One question',
      'Promises from today',
    ]);
  });

  test('an improved original is said, and used', async () => {
    await ok(desk, 'template', 'new', 'our-weekly', '--extends', 'one-on-one-weekly');
    await desk.edit(OURS, /extends: one-on-one-weekly@\d+/, 'extends: one-on-one-weekly@99');
    const { exit, out } = await desk.rapport('check', 'our-weekly');
    expect(exit).toBe(0);
    expect(out).toMatch(/`one-on-one-weekly` is at \d+, and this was made from 99\./);
  });

  test('of one that is made from another itself is refused, as of one that is not there', async () => {
    await ok(desk, 'template', 'new', 'our-weekly', '--extends', 'one-on-one-weekly');
    expect(await desk.rapport('template', 'new', 'x', '--extends', 'our-weekly')).toMatchObject({
      exit: 2,
      err: expect.stringMatching(
        /^our-weekly is made from one-on-one-weekly@\d+ itself\. Make yours from that one\.\n$/,
      ),
    });
    expect(await desk.rapport('template', 'new', 'x', '--extends', 'gone')).toMatchObject({ exit: 2 });
    expect(Object.keys(await desk.files())).not.toContain('.rapport/templates/x.md');
  });
});
