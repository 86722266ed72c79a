import { expect, test } from 'vitest';
import type { Files } from '../../../shared/ports.ts';
import { undoUpdate } from '../../../shared/sync/update/undo-update.ts';
import { type UpdateHost, updateFile } from '../../../shared/sync/update/update-file.ts';
import { MemoryFiles } from '../support/workspace.ts';
import { bodyOf, madeOf, template } from './support/versions.ts';

// Wherever the program ends in an update or in its undoing, the page is whole, comes from an origin that is there, and the
// next run goes on as if nothing had been.

const FIRST = template(1, '## Topics\n\n- {% hint %}What is on your mind?{% endhint %}\n');
const SECOND = template(2, '## Topics\n\n- {% hint %}What is on your mind?{% endhint %}\n\n## Wins\n\nOne.\n');
const PAGE = 'Ana.md';

/** Files that stop before the nth change of the disk. */
function crashing(files: MemoryFiles, nth: number): Files {
  let left = nth;
  const step = (): void => {
    if (left-- === 0) throw new Error('the program ended');
  };
  return {
    read: path => files.read(path),
    readBytes: path => files.readBytes(path),
    list: async folder => [...files.texts.keys()].filter(path => folder === '.' || path.startsWith(`${folder}/`)),
    write: async (path, text) => {
      step();
      await files.write(path, text);
    },
    remove: async path => {
      step();
      await files.remove(path);
    },
  };
}

const hostOf = (files: Files): UpdateHost => ({
  files,
  tracked: async () => true,
  at: '2026-11-23T09:00:00Z',
  template: () => SECOND,
});

async function begun(): Promise<{ files: MemoryFiles; text: string }> {
  const files = new MemoryFiles();
  const { text, origin } = madeOf(FIRST);
  const written = text.replace(/<span.*span>/, 'Ship it');
  await files.write(PAGE, written);
  await files.write(`.rapport/origins/${origin.id}.json`, origin.text);
  return { files, text: written };
}

const AFTER = '## Topics\n\n- Ship it\n\n## Wins\n\nOne.';

test('an update that ended anywhere is done by the next run', async () => {
  for (let nth = 0; ; nth++) {
    const { files, text } = await begun();
    const ended = await updateFile(hostOf(crashing(files, nth)), { file: PAGE }).then(
      () => false,
      () => true,
    );
    if (!ended) {
      expect(nth).toBe(3);
      break;
    }
    expect(await files.read(PAGE), `before write ${nth}`).toBe(text);
    expect(await updateFile(hostOf(files), { file: PAGE })).toMatchObject({ kind: 'updated' });
    expect(bodyOf((await files.read(PAGE))!)).toBe(AFTER);
    expect(await updateFile(hostOf(files), { file: PAGE })).toMatchObject({ kind: 'current' });
  }
});

test('undoing that ended anywhere is done by the next run, and the page can be updated again', async () => {
  for (let nth = 0; ; nth++) {
    const { files, text } = await begun();
    await updateFile(hostOf(files), { file: PAGE });
    const updated = (await files.read(PAGE))!;
    const ended = await undoUpdate(crashing(files, nth), PAGE).then(
      () => false,
      () => true,
    );
    const now = (await files.read(PAGE))!;
    expect([text, updated], `before write ${nth}`).toContain(now);
    if (now === updated) expect(await undoUpdate(files, PAGE)).toMatchObject({ kind: 'undone-update' });
    expect(await files.read(PAGE)).toBe(text);
    expect(await updateFile(hostOf(files), { file: PAGE })).toMatchObject({ kind: 'updated' });
    expect(bodyOf((await files.read(PAGE))!)).toBe(AFTER);
    if (!ended) {
      expect(nth).toBeGreaterThan(2);
      break;
    }
  }
});

test('what somebody writes while a title is asked for is not written over', async () => {
  const { files, text } = await begun();
  const renamed = template(2, '## Topics\n', 'page: { title: "Other" }\n');
  let asked = 0;
  await updateFile(
    { ...hostOf(files), template: () => renamed },
    {
      file: PAGE,
      approve: async () => {
        asked++;
        if (asked === 1) await files.write(PAGE, text.replace('Ship it', 'Ship it now'));
        return true;
      },
    },
  );
  expect(asked).toBe(2);
  expect(await files.read(PAGE)).toContain('- Ship it now');
});
