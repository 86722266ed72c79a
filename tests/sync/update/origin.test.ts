import { describe, expect, test } from 'vitest';
import { doc, p, text } from '../../../shared/document/build.ts';
import type { Document } from '../../../shared/document/document.ts';
import { keepOrigin } from '../../../shared/sync/update/keep-origin.ts';
import { newOrigin, readOrigin } from '../../../shared/sync/update/origin.ts';
import { findOrigin, originPath } from '../../../shared/sync/update/origin-path.ts';
import { compileTemplate } from '../../../shared/template/index.ts';
import { MemoryFiles } from '../support/workspace.ts';
import { CONTEXT } from './support/versions.ts';

const TEMPLATE = compileTemplate(
  `---
id: talk
title: Talk
version: 1
family: one-on-ones
readers: pair
inputs:
  report: { type: person, required: true }
  mode: { type: choice, options: [live, written], default: live }
  pay: { type: secret-number }
  doubt: { type: text, side: manager }
sections: { topics: shared, doubts: manager }
wants: [promises, previous]
page: { title: "{{ report.name }}" }
---
{% section "topics" %}
## Topics, {{ mode }} {{ pay }}

{% for promise in carried.promises %}
- [ ] {{ promise.text }}
{% endfor %}
{% endsection %}

{% section "doubts" %}
## Doubts

{{ doubt }}
{% endsection %}
`,
  { file: 'talk.md' },
);

const PROMISE = { id: 'k7k7k', text: 'send the draft', owner: 'Ana', since: '2026-11-16', moved: 1 };
const { origin } = keepOrigin(
  TEMPLATE,
  { report: 'Ana', pay: 4711, doubt: 'hide-doubt', moood: 'hide-slip' },
  {
    ...CONTEXT,
    people: [...CONTEXT.people!, { id: 'cy', name: 'Cy Moreau', first: 'Cy' }],
    carried: {
      promises: [PROMISE],
      topics: [],
      previous: { date: '2026-11-16', answers: { mode: 'written', mood: 'hide-mood', doubt: 'hide-last', pay: 4711 } },
    },
  },
);

describe('what is kept', () => {
  test('of the answers: those that the readers share, with what was not answered as it was worked out', () =>
    expect(origin.answers).toEqual({ report: 'Ana', mode: 'live' }));

  test('of the last page: what it answers to shared questions', () =>
    expect(origin.context.carried?.previous).toEqual({ date: '2026-11-16', answers: { mode: 'written' } }));

  test('of the team: whom the page names', () =>
    expect(origin.context.people?.map(({ id }) => id)).toEqual(['ana', 'bo']));

  test('promises as they were carried, and the day', () => {
    expect(origin.context.carried?.promises).toEqual([PROMISE]);
    expect(origin.context.today).toBe('2026-11-23');
  });

  test('nothing that is secret, of a private side, or that no question asks for', () => {
    expect(origin.text).toContain('## Topics, live\\n\\n- [ ] send the draft');
    expect(origin.text).not.toMatch(/hide-|4711/);
  });
});

test('nothing else can be put into an origin: its parts have types that only what is shared has', () => {
  const parts = { template: 'talk@1', fields: {}, answers: origin.answers, context: origin.context };
  const page: Document = doc(p('x'), { type: 'private', text: text('hide-me') });
  // @ts-expect-error a document may hold private parts
  expect(() => newOrigin({ ...parts, page })).toThrow();
  // @ts-expect-error they are not of the type that only `sharedAnswers` makes
  const answers: typeof origin.answers = { doubt: 'hide-doubt' };
  // @ts-expect-error nor is a context that was not gone through
  const context: typeof origin.context = { ...CONTEXT };
  expect([answers, context]).toHaveLength(2);
});

test('an origin reads back as what it was, under the same id', () => {
  const again = readOrigin(origin.text);
  expect(again).toMatchObject({
    template: 'talk@1',
    answers: origin.answers,
    context: origin.context,
    body: origin.body,
  });
  expect('id' in again && again.id).toBe(origin.id);
});

describe('where it lies', () => {
  test.each([
    ['Ana.md', true, '.rapport/origins/k7k7k.json'],
    ['Ana.md', false, '.rapport/private/origins/k7k7k.json'],
    ['.rapport/private/Ana.md', true, '.rapport/private/origins/k7k7k.json'],
    ['.Rapport/Private/Ana.md', true, '.rapport/private/origins/k7k7k.json'],
  ])('%s, tracked: %s', async (page, tracked, path) =>
    expect(await originPath('k7k7k', page, async () => tracked)).toBe(path),
  );

  test('an id leads to no other file', async () => {
    const files = new MemoryFiles();
    await files.write('.rapport/origins/../private/me.json', '{}');
    expect(await findOrigin(files, '../private/me')).toBeUndefined();
  });
});
