import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';
import { ok } from '../../walks/walk.ts';

// A new version of a template brings a section that everybody has alone.

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({ ...TEAM, '.rapport/templates/retro.md': retro(1, MINE) });
  await ok(desk, 'new', 'retro', '--set', 'who=Ana');
});
afterEach(() => desk.close());

const TEMPLATE = '.rapport/templates/retro.md';
const PAGE = 'Ana Lopes.md';
const PART = '.rapport/private/Ana Lopes.md';

const retro = (version: number, body: string): string =>
  `---\nid: retro\ntitle: Retro\nversion: ${version}\nfamily: team\nreaders: pair\ninputs: { who: { type: person, required: true } }\nsections: { topics: shared, mine: each-private, learned: each-private, exam: each }\npage: { file: "{{ who.name }}.md", title: "{{ who.first }}" }\n---\n{% section "topics" %}\n## Topics\n{% endsection %}\n\n${body}`;
const MINE = '{% section "mine" %}\n## Only for me\n\n- To praise:\n{% endsection %}\n';
const LEARNED = '{% section "learned" %}\n## hide-learned\n\n- {% hint %}hide-what{% endhint %}\n{% endsection %}\n';

/** What lies outside of the private folder: nothing of it may hold a word that begins with `hide-`. */
async function shared(): Promise<string> {
  const files = Object.entries(await desk.files());
  return files
    .filter(([path]) => !path.startsWith('.rapport/private/') && path !== TEMPLATE)
    .map(([path, text]) => `${path}\n${text}`)
    .join('\n');
}

test('it comes into my own part, below what I wrote, and nowhere else', async () => {
  await desk.edit(PART, '- To praise:', '- To praise: the import');
  await desk.write(TEMPLATE, retro(2, `${LEARNED}\n${MINE}`));
  expect(await ok(desk, 'update', PAGE, '--dry-run')).toContain(`  new in your own part, ${PART}: hide-learned\n`);
  expect(await desk.read(PART)).not.toContain('hide-learned');
  expect(await ok(desk, 'update', PAGE)).toContain(`  new in your own part, ${PART}: hide-learned\n`);
  expect(await desk.read(PART)).toBe(`---
title: "Ana"
readers: me
rapport: { part: each-private, of: "Ana Lopes.md", had: [ Only for me, hide-learned ] }
---

## hide-learned

- <span color="gray">hide-what</span>

## Only for me

- To praise: the import
`);
  expect(await shared()).not.toContain('hide-');
  const kept = Object.entries(await desk.files()).filter(([path]) => path.includes('/origins/'));
  expect(kept.map(([, text]) => text).join('\n')).not.toContain('hide-');
});

test('what I take off afterwards stays away', async () => {
  await desk.write(TEMPLATE, retro(2, `${MINE}\n${LEARNED}`));
  await ok(desk, 'update', PAGE);
  await desk.edit(PART, /## hide-learned[\s\S]*/, '');
  await desk.write(TEMPLATE, retro(3, `${MINE}\n${LEARNED}`));
  expect(await ok(desk, 'update', PAGE)).not.toContain('your own part');
  expect(await desk.read(PART)).not.toContain('## hide-learned');
});

test('where there was no private part it is made', async () => {
  await desk.write(TEMPLATE, retro(1, ''));
  await desk.remove(PAGE);
  await desk.remove(PART);
  await ok(desk, 'new', 'retro', '--set', 'who=Ana');
  await desk.write(TEMPLATE, retro(2, LEARNED));
  await ok(desk, 'update', PAGE);
  expect(await desk.read(PART)).toContain('part: each-private, of: "Ana Lopes.md" }\n---\n\n## hide-learned\n');
  expect(await shared()).not.toContain('hide-');
});

test('it comes to the other of the two as well, whose page was updated by the first', async () => {
  await desk.write(TEMPLATE, retro(2, `${MINE}\n${LEARNED}`));
  const before = await desk.read(PART);
  await ok(desk, 'update', PAGE);
  // On Ana's machine: the page and what is kept of it come by git, her own part is as she left it.
  await desk.write('.rapport/private/me.yaml', 'me: ana\n');
  await desk.write(PART, before);
  expect(await ok(desk, 'update', PAGE)).toContain(
    `${PAGE}: is at retro@2\n  new in your own part, ${PART}: hide-learned\n`,
  );
  expect(await desk.read(PART)).toContain('## hide-learned\n');
  expect(await ok(desk, 'update', PAGE)).toBe('Nothing to update in 1 page.\n');
});

test('a part that I have committed to by a mark stays as it is', async () => {
  const part = `---\nreaders: me\nrapport: { part: each, of: "${PAGE}", exchange: { mark: abc } }\n---\n\n## Strengths\n\n- One\n`;
  await desk.write('.rapport/private/Ana Lopes (each).md', part);
  await desk.write(TEMPLATE, retro(2, `${MINE}\n{% section "exam" %}\n## Strengths\n\n## New\n{% endsection %}\n`));
  await ok(desk, 'update', PAGE);
  expect(await desk.read('.rapport/private/Ana Lopes (each).md')).toBe(part);
});

test('my part of a page that was renamed is found by the name that it had', async () => {
  await desk.write('old/Ana.md', await desk.read(PAGE));
  await desk.remove(PAGE);
  await desk.write(TEMPLATE, retro(2, `${MINE}\n${LEARNED}`));
  expect(await ok(desk, 'update', 'old')).toContain(`  new in your own part, ${PART}: hide-learned\n`);
  expect(Object.keys(await desk.files()).filter(path => path.includes('private/old'))).toEqual([]);
});
