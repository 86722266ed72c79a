import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../support/desk.ts';
import { connect } from '../support/notion-place.ts';
import { outgoing } from './support/outgoing.ts';

// Promise 5: `> [!PRIVATE]` is for me only. What looks as if it was meant to be private stops the page, and what was private
// and no longer is needs a yes.

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk(TEAM);
  connect(desk, notion);
  await desk.write('page.md', '---\nreaders: pair\npeople: [ana, bo]\n---\n\n# Ana\n\nHello.\n');
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const publish = () => desk.rapport('publish', 'page.md', '--parent', notion.root);

describe('a mark that is nearly [!PRIVATE]', () => {
  test.each([
    '> [!PRIVAT]\n> hide-me',
    '> [! PRIVATE ]\n> hide-me',
    '> \\[!PRIVATE]\n> hide-me',
    '> [PRIVATE]\n> hide-me',
    '> [!PRVIATE] hide-me',
    '[!PRIVATE] hide-me',
    '- [!PRIVATE] hide-me',
    '- one\n  > [!PRIVÀTE]\n  > hide-me',
    '> [！PRIVATE]\n> hide-me',
  ])('%j stops a publish and a sync', async text => {
    await desk.edit('page.md', 'Hello.', text);
    const before = await desk.files();
    const refused = await publish();
    expect(refused).toMatchObject({ exit: 1 });
    expect(refused.err).toMatch(
      /^page\.md: Nothing was sent: the line “.+” looks like a private part and is none\. Write `> \[!PRIVATE\]`/,
    );
    expect(await desk.files()).toEqual(before);
    await desk.edit('page.md', text, 'Hello.');
    expect(await publish()).toMatchObject({ exit: 0 });
    await desk.edit('page.md', 'Hello.', text);
    const linked = await desk.files();
    const { exit, out } = await desk.rapport('sync');
    expect({ exit, out }).toEqual({ exit: 1, out: refused.err });
    expect(await desk.files()).toEqual(linked);
    expect(outgoing(notion)).not.toContain('hide-me');
  });
});

describe('what was private and no longer is', () => {
  const PRIVATE = '> [!PRIVATE]\n> hide-this: I am not sure of it.';
  const OPEN = 'hide-this: I am not sure of it.';

  test('is not sent without a yes, when it was private at the publish', async () => {
    await desk.edit('page.md', 'Hello.', PRIVATE);
    await publish();
    await desk.edit('page.md', PRIVATE, OPEN);
    const { exit, out } = await desk.rapport('sync');
    expect(exit).toBe(1);
    expect(out).toContain('was private');
    expect(outgoing(notion)).not.toContain('hide-this');
  });

  test('is not sent without a yes, when it became private later', async () => {
    await publish();
    await desk.edit('page.md', 'Hello.', `Hello.\n\n${PRIVATE}`);
    expect(await desk.rapport('sync')).toMatchObject({ exit: 0 });
    await desk.edit('page.md', PRIVATE, OPEN);
    expect(await desk.rapport('sync')).toMatchObject({ exit: 1 });
    expect(outgoing(notion)).not.toContain('hide-this');
  });

  test('is sent with one', async () => {
    await desk.edit('page.md', 'Hello.', PRIVATE);
    await publish();
    await desk.edit('page.md', PRIVATE, OPEN);
    desk.agrees = true;
    expect(await desk.rapport('sync')).toMatchObject({ exit: 0 });
    expect(outgoing(notion)).toContain('hide-this');
  });
});

describe('a draft', () => {
  test('begins in the private folder, from where nothing sends it', async () => {
    await desk.rapport('new', 'feedback-note', '--set', 'to=Ana');
    const draft = '.rapport/private/2026-11-20 Feedback for Ana Lopes.md';
    await desk.edit(draft, '## Behaviour', '## Behaviour\n\nhide-draft');
    for (const path of [draft, `./${draft}`, `x/../${draft}`, `${desk.folder}/${draft}`]) {
      const { exit, err } = await desk.rapport('publish', path, '--parent', notion.root);
      expect({ exit, err }).toEqual({
        exit: 1,
        err: `${path} is for you alone: nothing in .rapport/private/ is sent to Notion.\nTo share it, read it once more, move the file out of that folder, and publish it from there.\n`,
      });
    }
    await desk.edit(draft, 'feedback-note@1', 'feedback-note@1, page: 38d9ce7b60a4814686a8e82177e8342a');
    expect(await desk.rapport('sync', draft)).toMatchObject({ exit: 1 });
    expect((await desk.rapport('sync')).out).toBe('No file here is linked to a page in Notion. Publish one first.\n');
    expect(outgoing(notion)).not.toContain('hide-draft');
  });
});

test('git is told to ignore what is mine alone and what a sync remembers, before the first of it is written', async () => {
  expect(Object.keys(await desk.files())).not.toContain('.rapport/.gitignore');
  await publish();
  const files = await desk.files();
  expect(Object.keys(files).some(path => path.startsWith('.rapport/state/'))).toBe(true);
  expect(files['.rapport/.gitignore']).toContain('private/\nstate/\n');
});
