import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

const PEOPLE = `people:
  - { id: ana, name: Ana Lopes, manager: bo }
  - { id: bo, name: Bo Lind }
`;

const PRD = (readers: string) => `---
title: Invoice import
kind: Product requirements
author: Ana Lopes
look_on: 2026-11-20
readers: ${readers}
rapport: { template: prd@1 }
---

## Result
`;

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk({ '.rapport/people.yaml': PEOPLE, '.rapport/private/me.yaml': 'me: bo\n' });
});
afterEach(() => desk.close());

/** What stands below a heading of the next agenda, without hints. */
async function under(heading: string): Promise<string[]> {
  const page = await desk.read('2026-11-23 Ana Lopes.md');
  const [, part = ''] = page.split(`## ${heading}\n`);
  return part
    .split('\n## ')[0]!
    .split('\n')
    .filter(line => line.startsWith('- ') && !line.includes('<span'));
}

describe('the next agenda', () => {
  test('has what I noted for the other under my own name, and it is noted no longer', async () => {
    await desk.rapport('note', 'Ana', 'who decides about prices?');
    await desk.write('thoughts.md', 'About the week.\n\n- @ana the export is slow again\n- nothing for anybody\n');
    await desk.rapport('next', 'Ana');
    expect(await under("Bo's topics")).toEqual(['- who decides about prices?', '- the export is slow again']);
    expect(await under("Ana's topics")).toEqual([]);
    expect((await desk.rapport('note', 'Ana')).out).toBe('Nothing is noted for Ana Lopes.\n');
    expect(await desk.read('thoughts.md')).toContain('- @ana the export is slow again');
  });

  test('takes nothing while the page could not be written', async () => {
    await desk.write('2026-11-23 Ana Lopes.md', 'something else\n');
    await desk.rapport('note', 'Ana', 'who decides about prices?');
    expect(await desk.rapport('next', 'Ana')).toMatchObject({ exit: 1 });
    expect((await desk.rapport('note', 'Ana')).out).toContain('who decides about prices?');
  });

  test('says under a name what that person wanted to look at again, by its title', async () => {
    await desk.write('Invoice import.md', PRD('team'));
    await desk.rapport('next', 'Ana');
    expect(await under("Ana's topics")).toEqual([
      '- Product requirements “Invoice import”: you wanted to look on 20 November',
    ]);
  });

  test('does not say it of a page that not all of its readers could read', async () => {
    await desk.write('Invoice import.md', PRD('pair\npeople: [ana, gro]'));
    await desk.rapport('next', 'Ana');
    expect(await under("Ana's topics")).toEqual([]);
  });
});

describe('growth in the next agenda', () => {
  const PLAN = (more = '') => `---
title: What Ana practises, 2026 Q4
period: 2026 Q4
report: Ana Lopes
manager: Bo Lind
ends: 2026-12-31
${more}readers: pair
people: [ ana, bo ]
rapport: { template: growth-plan@1 }
---

## What Ana wants to be able to do

| Skill | What one sees today | What one should see |
| --- | --- | --- |
| ~~Saying no~~ | wishes wait | an answer in five days |
| Reading a price test | finance reads it | Ana reads it |
`;

  test('is the open skills of the plan, each with the last word on it', async () => {
    await desk.write('plan.md', PLAN());
    await desk.rapport('next', 'Ana', '--set', 'date=2026-11-16');
    await desk.edit(
      '2026-11-16 Ana Lopes.md',
      /- <span color="gray">What did you try since\?.*/,
      '- read the July numbers alone',
    );
    await desk.rapport('next', 'Ana', '--set', 'date=2026-11-23');
    const page = await desk.read('2026-11-23 Ana Lopes.md');
    expect(page).toContain('## Growth\n\n- Reading a price test\n  - Last time: read the July numbers alone\n');
    expect(page).not.toContain('Saying no');
  });

  test.each(['state: Done\n', 'ends: 2026-09-30\n'])('is not there once the plan is over: %j', async more => {
    await desk.write('plan.md', PLAN().replace('ends: 2026-12-31\n', more));
    await desk.rapport('next', 'Ana');
    expect(await desk.read('2026-11-23 Ana Lopes.md')).not.toContain('## Growth');
  });
});
