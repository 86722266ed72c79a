import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../support/desk.ts';
import { connect } from '../support/notion-place.ts';
import { canaries, outgoing } from './support/outgoing.ts';

// Promise 5, for pictures: only those are sent that the page shows to its readers, and that lie among the pages of the folder.
// Each has a word of its own in its bytes; words that begin with `hide-` are for nobody else, and neither are their paths.

let notion: LocalNotion;
let desk: Desk;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk(TEAM);
  connect(desk, notion);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const HEAD = '---\nreaders: pair\npeople: [ana, bo]\n---\n\n# Ana\n\n';
const rapport = async (...args: string[]): Promise<void> => {
  const { exit, out, err } = await desk.rapport(...args);
  expect({ exit, out, err }).toMatchObject({ exit: 0 });
};
const publish = (file = 'page.md') => rapport('publish', file, '--parent', notion.root);
/** What left this machine, and what Notion keeps of it. */
const hidden = (): string[] => {
  const kept = JSON.stringify(notion.snapshot()).replaceAll(/"base64":"([^"]*)"/g, (_, bytes: string) =>
    Buffer.from(bytes, 'base64').toString(),
  );
  return canaries(outgoing(notion) + kept, 'hide');
};

test('of all the pictures that a page names only those are sent that its readers may see', async () => {
  for (const path of ['img/one.png', 'two.png']) await desk.write(path, `show-${path.replace(/\W/g, '-')}`);
  for (const path of ['.rapport/private/hide-draft.png', 'hide-in-note.png', 'hide-in-comment.png', 'hide-linked.md'])
    await desk.write(path, 'hide-bytes');
  await symlink(join(desk.folder, '.rapport/private/hide-draft.png'), join(desk.folder, 'looks-harmless.png'));
  await desk.write(
    'page.md',
    `${HEAD}![](img/one.png)

![](.rapport/private/hide-draft.png)

![](./.RAPPORT/private/hide-draft.png)

![](img/../.rapport/private/hide-draft.png)

![](looks-harmless.png)

![](../hide-outside.png)

![](/etc/hide-hostname.png)

> [!PRIVATE]
> Only for me.
>
> ![](hide-in-note.png)

<!-- ![](hide-in-comment.png) -->

A [link](hide-linked.md) and ![a picture in a text](hide-in-note.png).

![](two.png)
`,
  );
  await publish();
  await desk.edit('page.md', 'A [link]', 'Another [link]');
  await rapport('sync');
  await rapport('undo');
  await rapport('sync');
  expect(hidden()).toEqual([]);
  expect(canaries(outgoing(notion), 'show')).toEqual(['show-img-one-png', 'show-two-png']);
});

describe('a picture that was private', () => {
  const NOTE = '> [!PRIVATE]\n> ![](hide-me.png)';

  test('and no longer is needs a yes before it is sent', async () => {
    await desk.write('hide-me.png', 'hide-bytes');
    await desk.write('page.md', `${HEAD}Hello.\n\n${NOTE}\n`);
    await publish();
    await desk.edit('page.md', NOTE, '![](hide-me.png)');
    expect(await desk.rapport('sync')).toMatchObject({ exit: 1 });
    expect(hidden()).toEqual([]);
    await rapport('sync', '--yes');
    expect(canaries(outgoing(notion), 'hide')).toEqual(['hide-me', 'hide-bytes']);
  });
});

test('a draft is shown with the pictures that leave with it, from where it will lie', async () => {
  await desk.write('img/chart.png', 'show-chart');
  await desk.write('.rapport/private/img/chart.png', 'hide-chart');
  await desk.write('.rapport/private/Note.md', `${HEAD}![](img/chart.png)\n`);
  await rapport('share', '.rapport/private/Note.md', '--parent', notion.root, '--yes');
  expect(hidden()).toEqual([]);
  expect(canaries(outgoing(notion), 'show')).toEqual(['show-chart']);
});
