import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { type Desk, newDesk, TEAM } from '../support/desk.ts';
import { confirm, connect, newPlace, otherPerson, words } from '../support/notion-place.ts';
import { outgoing } from './support/outgoing.ts';

// Promise 5: a page goes only to a place that its own readers read, or fewer. What is refused is not sent in part either.

let notion: LocalNotion;
let desk: Desk;
let place: string;
beforeEach(async () => {
  notion = await startLocalNotion();
  desk = await newDesk(TEAM);
  connect(desk, notion);
  place = await newPlace(notion);
});
afterEach(async () => {
  await notion.close();
  await desk.close();
});

const writePage = (readers: string, body = 'show-words\n'): Promise<void> =>
  desk.write('page.md', `---\ntitle: show-title\n${readers}---\n\n${body}`);
const publish = () => desk.rapport('publish', 'page.md', '--parent', place);

describe('a page that is not for Notion', () => {
  beforeEach(() => confirm(desk, place, 'readers: team'));

  test('is not sent, whatever its place is, and the answer says which line it is', async () => {
    await writePage('readers: team\nnotion: never\n');
    expect(await publish()).toMatchObject({ exit: 1, err: expect.stringContaining('`notion: never`') });
    expect(outgoing(notion)).not.toContain('show-');
  });

  test('sends nothing more once it became one', async () => {
    await writePage('readers: team\n');
    expect(await publish()).toMatchObject({ exit: 0 });
    await desk.edit('page.md', 'readers: team\n', 'readers: team\nnotion: never\n');
    await desk.edit('page.md', 'show-words', 'hide-words');
    expect(await desk.rapport('sync')).toMatchObject({ exit: 1 });
    expect(outgoing(notion)).not.toContain('hide-words');
  });

  test('is what a template makes of an answer', async () => {
    await desk.write(
      '.rapport/templates/pay.md',
      '---\nid: pay\ntitle: Pay\nversion: 1\nfamily: career\nreaders: team\ninputs: { keep: { type: flag, default: true, label: Keep it out } }\nnotion: { never: "{{ keep }}" }\npage: { file: "{{ today }} Pay {{ keep }}.md", title: Pay }\n---\n# Pay\n\nshow-words\n',
    );
    await desk.rapport('new', 'pay');
    await desk.rapport('new', 'pay', '--set', 'keep=no');
    expect(await desk.rapport('publish', '2026-11-20 Pay true.md', '--parent', place)).toMatchObject({ exit: 1 });
    expect(outgoing(notion)).not.toContain('show-');
    expect(await desk.rapport('publish', '2026-11-20 Pay false.md', '--parent', place)).toMatchObject({ exit: 0 });
  });
});

describe('which page goes to which place', () => {
  test.each([
    ['readers: me', 'readers: me', 'sent'],
    ['readers: me', 'readers: pair, people: [ana, bo]', 'refused'],
    ['readers: pair\npeople: [ana, bo]', 'readers: me', 'sent'],
    ['readers: pair\npeople: [ana, bo]', 'readers: pair, people: [bo, ana]', 'sent'],
    ['readers: pair\npeople: [ana, bo]', 'readers: pair, people: [ana, cy]', 'refused'],
    ['readers: pair\npeople: [ana, bo]', 'readers: pair, people: [ana, bo, cy]', 'refused'],
    ['readers: pair\npeople: [ana, bo]', 'readers: team', 'refused'],
    ['readers: pair\npeople: [ana, bo]', 'readers: pair', 'refused'],
    ['readers: pair', 'readers: pair, people: [ana, bo]', 'refused'],
    ['readers: team', 'readers: pair, people: [ana, bo]', 'sent'],
    ['readers: team', 'readers: team', 'sent'],
    ['readers: team', 'readers: company', 'refused'],
    ['readers: company', 'readers: company', 'sent'],
  ])('one with %j to one with %j is %s', async (page, readers, outcome) => {
    await writePage(`${page}\n`);
    await confirm(desk, place, readers);
    const before = await desk.files();
    const { exit, err } = await publish();
    if (outcome === 'sent') {
      expect(exit).toBe(0);
      expect(outgoing(notion)).toMatch(/show-title[\s\S]*show-words/);
    } else {
      expect(exit).toBe(1);
      expect(err).toMatch(/^page\.md: This page is for .* Publish it to a place that fewer people read\.\n$/);
      expect(outgoing(notion)).not.toContain('show-');
      expect(await desk.files()).toEqual(before);
    }
  });

  test('one that names no readers takes those of the place, after they were shown', async () => {
    await desk.write('page.md', '# Hello\n\nshow-words\n');
    await confirm(desk, place, 'readers: pair, people: [ana, bo]');
    const { out } = await publish();
    expect(out).toContain('"Hello" will be read by the two of you: Ana Lopes, Bo Lindqvist.');
    expect(await desk.read('page.md')).toMatch(
      /^---\nrapport: \{ page: [0-9a-f-]{36} \}\nreaders: pair\npeople: \[ ana, bo \]\n---\n/,
    );
  });
});

describe('a place that nobody confirmed', () => {
  test('is refused with the entry to fill in, which works when it is written into the file', async () => {
    await writePage('readers: pair\npeople: [ana, bo]\n');
    const { exit, err } = await publish();
    expect(exit).toBe(1);
    const entry = `places:\n  ${place}: { readers: pair, people: [ana, bo], confirmed: 2026-11-20 }\n`;
    expect(err).toContain(`Nobody has confirmed who reads the place ${place}.`);
    expect(err).toContain(`write that into .rapport/config.yaml:\n\n${entry}`);
    expect(outgoing(notion)).not.toContain('show-');
    await desk.write('.rapport/config.yaml', entry);
    expect(await publish()).toMatchObject({ exit: 0 });
  });

  test('is not confirmed by the place that it lies in', async () => {
    await writePage('readers: team\n');
    await confirm(desk, place, 'readers: team');
    const made = await otherPerson(notion).write('POST', '/pages', {
      parent: { page_id: place },
      properties: { title: { title: words('Inside') } },
    });
    const inside = made.kind === 'done' ? String(made.body.id) : '';
    expect((await desk.rapport('publish', 'page.md', '--parent', inside)).err).toContain(
      `Nobody has confirmed who reads the place ${inside}.`,
    );
  });
});

describe('a page that is in Notion already', () => {
  beforeEach(async () => {
    await writePage('readers: pair\npeople: [ana, bo]\n');
    await confirm(desk, place, 'readers: pair, people: [ana, bo]');
    expect(await publish()).toMatchObject({ exit: 0 });
    await desk.edit('page.md', 'show-words', 'hide-words');
  });

  test('gets nothing more once more people read its place', async () => {
    await confirm(desk, place, 'readers: team');
    expect(await desk.rapport('sync')).toMatchObject({ exit: 1 });
    expect(outgoing(notion)).not.toContain('hide-');
  });

  test('gets nothing more once somebody moved it to a place that nobody confirmed', async () => {
    const page = /page: ([0-9a-f-]{36})/.exec(await desk.read('page.md'))![1]!;
    const elsewhere = await newPlace(notion, 'Elsewhere');
    await otherPerson(notion).write('POST', `/pages/${page}/move`, { parent: { page_id: elsewhere } });
    const { exit, out } = await desk.rapport('sync');
    expect(exit).toBe(1);
    expect(out).toContain(`Nobody has confirmed who reads the place ${elsewhere}.`);
    expect(outgoing(notion)).not.toContain('hide-');
  });
});

describe('what is carried from page to page', () => {
  const LAST = `---
title: Last week
date: 2026-11-16
readers: pair
people: [ ana, bo ]
rapport: { template: one-on-one-weekly@1 }
---

## Ana's topics

- think: show-topic

> [!PRIVATE]
> - think: hide-topic

## Promises from today

- [ ] Ana: show-promise
- [ ] Bo: call
  > [!PRIVATE]
  > - [ ] Bo: hide-promise
`;
  test('comes from pages of the same people, and never from a private part', async () => {
    await desk.write('last.md', LAST);
    await desk.write('.rapport/private/last.md', LAST.replace('show-promise', 'hide-promise-in-a-file'));
    expect((await desk.rapport('next', 'Ana')).exit).toBe(0);
    const next = await desk.read('2026-11-23 Ana Lopes.md');
    expect(next).toMatch(/- show-topic[\s\S]*- \[ \] Ana: show-promise \(since 16 November\)/);
    expect(next).not.toContain('hide-');
  });

  test('is nothing for a page of other people', async () => {
    await desk.write('last.md', LAST);
    expect((await desk.rapport('next', 'Cy Moreau')).exit).toBe(0);
    expect(await desk.read('2026-11-23 Cy Moreau.md')).not.toMatch(/show-|hide-/);
  });
});
