import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { ok } from '../../walks/walk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk(TEAM);
});
afterEach(() => desk.close());

test('a page in German, where it is asked for', async () => {
  await ok(desk, 'new', 'feedback-note', '--set', 'to=Ana Lopes', '--language', 'de');
  const page = await desk.read('.rapport/private/2026-11-20 Feedback für Ana Lopes.md');
  expect(page).toContain('title: Für Ana, 20. November\n');
  expect(page).toContain('## Wirkung\n');
});

test('or where the settings of the folder say so; and the next meeting takes over what was parked and not done', async () => {
  await desk.write('.rapport/config.yaml', 'language: de\n');
  await ok(desk, 'next', 'Ana');
  const page = '2026-11-23 Ana Lopes.md';
  await desk.edit(page, '## Themen von Ana\n', '## Themen von Ana\n\n- Preise für Teams (nachdenken)\n');
  await desk.edit(page, '## Zusagen von heute\n', '## Zusagen von heute\n\n- [ ] Ana: Entwurf schicken\n');
  desk.today = '2026-11-27';
  await ok(desk, 'next', 'Ana', '--set', 'date=2026-11-30');
  const next = await desk.read('2026-11-30 Ana Lopes.md');
  expect(next).toContain('## Themen von Ana\n\n- Preise für Teams\n');
  expect(next).toContain('## Noch offen\n');
  expect(next).toContain('- [ ] Ana: Entwurf schicken (seit 23. November)');
  expect(next.match(/- \[ \] /g)).toHaveLength(2);
});

test('what a language lacks is found by rapport check', async () => {
  await desk.write(
    '.rapport/templates/note.md',
    '---\nid: note\ntitle: Note\nversion: 1\nfamily: plans\nreaders: me\n---\n## Growth\n',
  );
  await desk.write('.rapport/templates/locales/de.yaml', 'note: { Note: Notiz, Gone: Weg }\n');
  const { exit, out } = await desk.rapport('check', 'note');
  expect(exit).toBe(0);
  expect(out).toContain(
    'note.md:8:4  .rapport/templates/locales/de.yaml has no words for this. Add a line: "Growth": "…"',
  );
  expect(out).toContain('has words for “Gone”, which is not in the template any more.');
});

test.each([
  [['--language', 'German'], 2, 'German: a language is named by two letters, such as de.\n'],
  [
    ['--language', 'de'],
    1,
    '.rapport/templates/locales/de.yaml: it should be templates by their ids, each with the other words by the English ones.\n',
  ],
])('%j is said to be wrong where it is', async (args, exit, err) => {
  await desk.write('.rapport/templates/locales/de.yaml', 'note: 3\n');
  expect(await desk.rapport('new', 'prd', '--set', 'title=x', ...args)).toMatchObject({ exit, err });
});

test('a page stays in its language when its template gets better, and its hints do not come along as promises', async () => {
  await ok(desk, 'next', 'Ana', '--language', 'de');
  const page = '2026-11-23 Ana Lopes.md';
  expect(await desk.read(page)).toContain('rapport: { template: one-on-one-weekly@1, language: de, origin: ');
  const own = await readFile('templates/one-on-ones/one-on-one-weekly.md', 'utf8');
  const better = own.replace('version: 1', 'version: 2').replace('## Promises from today', '## Today we promised');
  await desk.write('.rapport/templates/one-on-one-weekly.md', better);
  const words = (await readFile('templates/locales/de.yaml', 'utf8')).replace(
    '"Promises from today": "Zusagen von heute"',
    '"Today we promised": "Das sagen wir heute zu"',
  );
  await desk.write('.rapport/templates/locales/de.yaml', words);
  await ok(desk, 'update', page);
  const updated = await desk.read(page);
  expect(updated).toContain('## Das sagen wir heute zu\n');
  expect(updated).toContain('## Themen von Ana\n');
  expect(updated).toContain('one-on-one-weekly@2, language: de');
  desk.today = '2026-11-27';
  await desk.remove('.rapport/templates/one-on-one-weekly.md');
  expect(await ok(desk, 'next', 'Ana', '--set', 'date=2026-11-30')).not.toContain('Carried over');
});
