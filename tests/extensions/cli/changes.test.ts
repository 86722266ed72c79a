import { afterEach, beforeEach, expect, test } from 'vitest';
import { disk } from '../../catalog/disk.ts';
import { type Desk, newDesk } from '../../support/desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({
    '.rapport/people.yaml': (await disk.read('tests/golden/templates/people.yaml'))!,
    '.rapport/private/me.yaml': 'me: ana\n',
    'October.md': (await disk.read('templates/plans/roadmap.example.md'))!,
  });
  desk.today = '2026-11-23';
});
afterEach(() => desk.close());

const ROADMAP = '2026-11-23 Invoices, roadmap.md';

test('a roadmap that was only begun anew tells all that changed: nothing', async () => {
  await desk.rapport('new', 'roadmap', '--set', 'product=Invoices');
  expect((await desk.rapport('changes', ROADMAP)).out).toBe(`${ROADMAP} tells all that changed since October.md.\n`);
});

test('what came, moved and went is written down once somebody says yes, and told only once', async () => {
  await desk.rapport('new', 'roadmap', '--set', 'product=Invoices');
  const page = await desk.read(ROADMAP);
  const tax = page.split('\n').find(line => line.startsWith('| A wrong tax rate'))!;
  await desk.edit(ROADMAP, `${tax}\n`, '');
  await desk.edit(ROADMAP, /(## Next\n\n\|.*\n\|.*\n)/, `${/(## Next\n\n\|.*\n\|.*\n)/.exec(page)![1]}${tax}\n`);
  await desk.edit(ROADMAP, /- Firms that sell abroad.*\n/, '');
  await desk.edit(ROADMAP, '## Later\n\n', '## Later\n\n- Firms lose the second password\n');
  const { exit, out } = await desk.rapport('changes', ROADMAP);
  expect({ exit, out }).toEqual({
    exit: 1,
    out: `Not told yet, since October.md:
  To “Next”: A wrong tax rate is seen only by the tax office
  New in “Later”: Firms lose the second password
  Gone: Firms that sell abroad reckon with two currencies by hand
`,
  });
  expect(await desk.rapport('changes', ROADMAP, '--yes')).toMatchObject({ exit: 0 });
  expect(await desk.read(ROADMAP)).toMatch(
    /## What changed\n\n- To “Next”: A wrong tax rate is seen only by the tax office\n- New in “Later”: Firms lose the second password\n- Gone: Firms that sell abroad reckon with two currencies by hand\n/,
  );
  expect((await desk.rapport('changes', ROADMAP)).out).toBe(`${ROADMAP} tells all that changed since October.md.\n`);
});

test.each([
  ['October.md', 'October.md is the first roadmap of its kind here, so nothing changed.'],
  ['plan.md', 'There is no file plan.md.'],
])('%s says why there is nothing to tell', async (file, said) => {
  const { exit, err } = await desk.rapport('changes', file);
  expect({ exit, said: err.includes(said) }).toEqual({ exit: 1, said: true });
});
