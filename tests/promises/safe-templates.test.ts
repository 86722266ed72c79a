import { expect, test } from 'vitest';
import { newDesk, TEAM } from '../support/desk.ts';

// Promise 6: templates are safe, whoever wrote them. `tests/template/` has limits and a fuzz; here the command makes a page
// from a hostile template in a folder, and nothing happens that should not.

const hostile = (body: string, page = '{ file: "x.md" }'): string =>
  `---\nid: hostile\ntitle: T\nversion: 1\nfamily: plans\nreaders: team\npage: ${page}\n---\n${body}\n`;

const LOOPS =
  '{% for a in (1..100000) %}{% for b in (1..100000) %}{% for c in (1..100000) %}x{% endfor %}{% endfor %}{% endfor %}';

test.each([
  ['reaches no JavaScript', '{{ "".constructor.constructor("return process")() }}'],
  ['reaches no prototype', '{{ me.__proto__.polluted }}'],
  ['reads no file', '{% include "../../people" %}'],
])('a template %s: it is told so, and nothing is made', async (_, body) => {
  const desk = await newDesk({ ...TEAM, '.rapport/templates/hostile.md': hostile(body) });
  const before = await desk.files();
  const { exit, err } = await desk.rapport('new', 'hostile');
  expect(exit).toBe(1);
  expect(err).toMatch(/^\.rapport\/templates\/hostile\.md:9:\d+ {2}/);
  expect(await desk.files()).toEqual(before);
  await desk.close();
});

test('a template that never ends is stopped, and nothing is made', async () => {
  const desk = await newDesk({ ...TEAM, '.rapport/templates/hostile.md': hostile(LOOPS) });
  const before = await desk.files();
  const { exit, err } = await desk.rapport('new', 'hostile');
  expect({ exit, err }).toMatchObject({ exit: 1, err: expect.stringMatching(/^Rendering was stopped: /) });
  expect(await desk.files()).toEqual(before);
  await desk.close();
});

/** What Rapport itself keeps of a page that it made, under a name of its own. */
const KEPT = /^\.rapport\/(?:\.gitignore|private\/origins\/[0-9a-z]{5,32}\.json)$/;

test.each([
  ['../../outside.md', 'page./page./outside.md'],
  ['/etc/outside.md', 'page/etc/outside.md'],
  ['C:\\outside.md', 'C--outside.md'],
  ['.rapport/config.yaml', 'rapport/config.yaml'],
  ['.git/hooks/post-commit', 'git/hooks/post-commit'],
])(
  'a page called %s becomes %s: it stays in the folder, and out of what belongs to Rapport and git',
  async (name, expected) => {
    const desk = await newDesk({
      ...TEAM,
      '.rapport/templates/hostile.md': hostile('Hello', `{ file: ${JSON.stringify(name)} }`),
    });
    const before = Object.keys(await desk.files());
    expect((await desk.rapport('new', 'hostile')).out).toBe(`Made ${expected}\n`);
    const made = Object.keys(await desk.files()).filter(path => !before.includes(path) && !KEPT.test(path));
    expect(made).toEqual([expected]);
    await desk.close();
  },
);
