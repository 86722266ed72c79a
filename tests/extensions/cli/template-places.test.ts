import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../../extensions/cli/app.ts';
import { type Desk, newDesk } from '../../support/desk.ts';
import { ok } from '../../walks/walk.ts';

let team: Desk;
let desk: Desk;
beforeEach(async () => {
  team = await newDesk({ 'retro.md': '# Retro of the team\n', 'prd.md': '# PRD of the team\n' });
  desk = await newDesk({
    '.rapport/config.yaml': `templates: [${team.folder}, our-package]\n`,
    'node_modules/our-package/templates/plans/bet.md': '# Bet of the package\n',
    'node_modules/our-package/templates/retro.md': '# Retro of the package\n',
    'node_modules/our-package/README.md': '# No template\n',
  });
});
afterEach(() => Promise.all([team.close(), desk.close()]));

const title = async (id: string): Promise<string | undefined> => {
  const app = createApp({ json: false, yes: false, folder: desk.folder });
  return (await app.catalog()).find(id)?.template.manifest.title;
};

test('templates are found in a shared folder and in a package; the one named first is nearer, and Rapport is farthest', async () => {
  expect(await title('bet')).toBe('Bet of the package');
  expect(await title('retro')).toBe('Retro of the team');
  expect(await title('prd')).toBe('PRD of the team');
  expect(await title('README')).toBeUndefined();
  await desk.write('.rapport/templates/retro.md', '# Retro of mine\n');
  expect(await title('retro')).toBe('Retro of mine');
});

test('rapport list says where each comes from, and what it takes the place of', async () => {
  await desk.write('.rapport/templates/retro.md', '# Retro of mine\n');
  const out = await ok(desk, 'list');
  expect(out).toContain(
    `  retro                  Retro of mine
                         .rapport/templates/retro.md, instead of ${team.folder}/retro.md and our-package/retro.md\n`,
  );
  expect(out).toContain(`${team.folder}/prd.md, instead of Rapport's own\n`);
  expect(out).not.toContain('rapport:templates');
});

test('and of one that is made from another, from which, and that it was changed', async () => {
  await desk.write('.rapport/templates/ours.md', '---\nid: ours\nversion: 1\nextends: one-on-one-weekly@99\n---\n');
  expect(await ok(desk, 'list')).toContain(
    '.rapport/templates/ours.md, made from one-on-one-weekly@99, which was changed\n',
  );
});

test('a page is made of a shared template, and it is not written to', async () => {
  expect(await ok(desk, 'new', 'retro')).toBe('Made 2026-11-20 Retro of the team.md\n');
  await team.write('slip.md', '{{ todya }}\n');
  expect(await desk.rapport('check', '--fix', 'slip')).toMatchObject({ exit: 1, err: '' });
  expect((await desk.rapport('template', 'test')).exit).toBe(0);
  expect((await desk.rapport('template', 'test', 'retro', '--update')).err).toContain('retro.md lies elsewhere');
  expect(await team.read('slip.md')).toBe('{{ todya }}\n');
});

test('a place that is not there is said, and hinders nothing', async () => {
  await desk.write('.rapport/config.yaml', 'templates: [../gone, no-package]\n');
  const out = await ok(desk, 'list');
  expect(out).toContain(
    'There are no templates at ../gone, which .rapport/config.yaml names: no such folder or package is here.\n',
  );
  expect(out).toContain('There are no templates at no-package, ');
  await ok(desk, 'new', 'prd', '--set', 'title=Import');
});

test.each(['templates: 3', 'templates: [3]', 'templates: [""]'])('%s is said to be wrong', async text => {
  await desk.write('.rapport/config.yaml', `${text}\n`);
  expect(await desk.rapport('list')).toMatchObject({
    exit: 1,
    err: '.rapport/config.yaml: `templates` should be a list of folders and packages, such as [../our-templates, our-package].\n',
  });
});

test('the folder may be named from here', async () => {
  await desk.write('shared/note.md', '# Note\n');
  await desk.write('.rapport/config.yaml', 'templates: [./shared]\n');
  expect(await title('note')).toBe('Note');
});
