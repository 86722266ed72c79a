import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';

const RETRO = `# Team retro

What we look at today.

## Went well

- [ ] one thing to keep
`;

describe('a plain page is a template', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await newDesk({ ...TEAM, 'notes/retro.md': RETRO });
  });
  afterEach(() => desk.close());

  test('as a file anywhere in the folder: title, headings and words are taken as they are', async () => {
    expect((await desk.rapport('new', 'notes/retro.md')).out).toBe('Made 2026-11-20 Team retro.md\n');
    const [, head, page] = (await desk.read('2026-11-20 Team retro.md')).split(/^---\n/m);
    expect(head).toMatch(/^title: Team retro\nreaders: me\nrapport: \{ template: retro@1\b/);
    expect(page).toBe(`\n${RETRO}`);
  });

  test('in .rapport/templates, where it has a name and stands in the list', async () => {
    await desk.write('.rapport/templates/retro.md', RETRO);
    expect((await desk.rapport('list')).out).toContain('retro                  Team retro\n');
    expect((await desk.rapport('check', 'retro')).out).toBe('Nothing to mend in 1 file.\n');
    expect((await desk.rapport('new', 'retro')).out).toBe('Made 2026-11-20 Team retro.md\n');
  });

  test('used again on another day, because the day is in the name of what is made', async () => {
    await desk.rapport('new', 'notes/retro.md');
    desk.today = '2026-11-27';
    expect((await desk.rapport('new', 'notes/retro.md')).out).toBe('Made 2026-11-27 Team retro.md\n');
  });

  test('but a page that was made from a template has words of somebody in it, and is not copied', async () => {
    await desk.rapport('new', 'notes/retro.md');
    const { exit, err } = await desk.rapport('new', '2026-11-20 Team retro.md');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: `2026-11-20 Team retro.md is a page that was made from the template "retro", with words of its own in it.
To make a template of it: rapport template save "2026-11-20 Team retro.md"
`,
    });
  });

  test('and a file that is not there is said to be none', async () => {
    const { exit, err } = await desk.rapport('new', 'nope.md');
    expect({ exit, err }).toEqual({ exit: 2, err: 'nope.md: there is no such file here, and no such template.\n' });
  });
});
