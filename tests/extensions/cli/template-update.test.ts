import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { ok } from '../../walks/walk.ts';

// The original lies in a folder that the team shares, where somebody improves it.

let team: Desk;
let desk: Desk;
beforeEach(async () => {
  team = await newDesk({ 'retro.md': retro(1, FIRST) });
  desk = await newDesk({ ...TEAM, '.rapport/config.yaml': `templates: [${team.folder}]\n` });
  await ok(desk, 'template', 'new', 'ours', '--extends', 'retro');
  await desk.write(OURS, MINE);
});
afterEach(() => Promise.all([team.close(), desk.close()]));

const OURS = '.rapport/templates/ours.md';

const retro = (version: number, body: string): string =>
  `---\nid: retro\ntitle: Retro\nversion: ${version}\nfamily: team\nreaders: team\ninputs: { name: { type: text, required: true } }\nsections: { topics: shared, wins: shared }\npage: { file: "{{ name }}.md", title: "{{ name }}" }\n---\n${body}`;

const FIRST = `{% section "topics" %}
## Topics

- {% hint %}What is on your mind?{% endhint %}

Who begins?
{% endsection %}

{% section "wins" %}
## Wins
{% endsection %}
`;

const MINE = `---
id: ours
title: Ours
version: 1
extends: retro@1
---
{% section "topics" %}
## Our topics

- {% hint %}What is on your mind?{% endhint %}

Who begins?
{% endsection %}
`;

/** The guidance is better, and there are two wins. */
const BETTER = FIRST.replace('What is on your mind?', 'What should we all hear?').replace(
  '## Wins\n',
  '## Wins\n\n- {% hint %}One each{% endhint %}\n',
);

test('what was improved in the original comes into the section that I changed, and my words stay', async () => {
  await team.write('retro.md', retro(2, BETTER));
  expect(await desk.rapport('template', 'update', '--check')).toMatchObject({
    exit: 1,
    out: `${OURS}: made from retro@1, and there is retro@2.\n`,
  });
  const dry = await ok(desk, 'template', 'update', '--dry-run');
  expect(dry).toContain(
    '- - {% hint %}What is on your mind?{% endhint %}\n+ - {% hint %}What should we all hear?{% endhint %}\n',
  );
  expect(await desk.read(OURS)).toBe(MINE);
  expect(await ok(desk, 'template', 'update', '--yes')).toContain('made from retro@2 now.');
  expect(await desk.read(OURS)).toBe(
    MINE.replace('version: 1', 'version: 2')
      .replace('retro@1', 'retro@2')
      .replace('What is on your mind?', 'What should we all hear?'),
  );
  expect(await ok(desk, 'template', 'update')).toContain('made from the newest version');
  expect(await ok(desk, 'check', 'ours')).toBe('Nothing to mend in 1 file.\n');
});

test('and a page that was made before is offered all of it', async () => {
  await ok(desk, 'new', 'ours', '--set', 'name=Monday');
  await desk.edit('Monday.md', /- <span.*/, '- The import');
  await team.write('retro.md', retro(2, BETTER));
  await ok(desk, 'template', 'update', '--yes');
  await ok(desk, 'update', 'Monday.md');
  const page = await desk.read('Monday.md');
  expect(page).toContain('## Our topics\n\n- The import\n');
  expect(page).toContain('## Wins\n\n- <span color="gray">One each</span>\n');
  expect(page).toContain('ours@2');
});

test('where both changed the same line mine stays, and it is said', async () => {
  await desk.edit(OURS, 'Who begins?', 'Ana begins.');
  await team.write('retro.md', retro(2, FIRST.replace('Who begins?', 'Who writes?')));
  const { exit, out } = await desk.rapport('template', 'update', 'ours', '--yes');
  expect(exit).toBe(1);
  expect(out).toContain(
    'Changed by both, yours stays, in "topics":\n  yours:          Ana begins.\n  the original\'s: Who writes?\n',
  );
  expect(await desk.read(OURS)).toContain('Ana begins.\n');
  expect(await desk.read(OURS)).toContain('extends: retro@2\n');
});

test('of an original that nobody kept only the names of the sections can be told', async () => {
  await desk.remove('.rapport/bases/retro@1.md');
  await team.write('retro.md', retro(2, BETTER));
  const { exit, out } = await desk.rapport('template', 'update', '--yes');
  expect(exit).toBe(1);
  expect(out).toContain('How retro@1 was is not kept');
  expect(out).toContain('Compare it yourself: your "topics" takes the place of one that may have been improved.\n');
  expect(await desk.read(OURS)).toContain('What is on your mind?');
});

test('without a yes nothing is written, and what is wrong is said', async () => {
  await team.write('retro.md', retro(2, BETTER));
  const { exit, out } = await desk.rapport('template', 'update');
  expect(exit).toBe(1);
  expect(out).toContain(`${OURS}: left as it is. Say --yes to change it so.\n`);
  expect(await desk.read(OURS)).toBe(MINE);
  expect(await desk.rapport('template', 'update', 'prd')).toMatchObject({ exit: 2 });
  await desk.write('.rapport/templates/plain.md', '# Plain\n');
  expect((await desk.rapport('template', 'update', 'plain')).err).toBe('plain is not made from another template.\n');
});

test('one of ours is kept as it is written, in whatever language pages are', async () => {
  await desk.write('.rapport/config.yaml', 'language: de\n');
  await ok(desk, 'template', 'new', 'our-prd', '--extends', 'prd');
  expect(await desk.read('.rapport/bases/prd@1.md')).toBe(await readFile('templates/plans/prd.md', 'utf8'));
  await ok(desk, 'new', 'our-prd', '--set', 'title=Import');
  expect(await desk.read('Import.md')).toContain('## Was wir nicht tun\n');
});
