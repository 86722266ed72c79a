import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, TEAM } from '../../support/desk.ts';

const PAGE = `---
title: Ana Lopes, 2026-11-20
report: Ana Lopes
readers: pair
---

## What went well for Ana

- she led the review

> [!PRIVATE]
> Thinks of leaving.

## Promises

- [ ] Ana: send the draft by Friday
`;

const SAVED = `---
id: looking-back
title: looking back
version: 1
family: plans
readers: pair
inputs:
  report: { type: person, required: true }
  date: { type: date, default: today }
page:
  file: "{{ report.name }}, {{ date }}.md"
  title: "{{ report.name }}, {{ date }}"
notion:
  properties:
    Report: "{{ report }}"
---

## What went well for {{ report.first }}

- {% hint %}she led the review{% endhint %}

## Promises

- [ ] {% hint %}Who: what, by when{% endhint %}
`;

describe('rapport template save', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await newDesk({ ...TEAM, 'notes/looking back.md': PAGE });
  });
  afterEach(() => desk.close());

  test('shows the template, what becomes a hole, what stays, what is left out, and the page of somebody else', async () => {
    const { exit, out } = await desk.rapport('template', 'save', 'notes/looking back.md', '--id', 'looking-back');
    expect(exit).toBe(1);
    expect(out).toBe(`.rapport/templates/looking-back.md would be:

${SAVED}
What becomes a hole:
  Ana Lopes   {{ report.name }}  (title)
  2026-11-20  {{ date }}  (title)
  Ana         {{ report.first }}  (What went well for Ana)

What stays of the words of this page, as hints that everybody who uses it will read:
  she led the review

What is left out:
  line 11, private
  line 16, promise: Ana: send the draft by Friday

For somebody else, "Carla Diaz, 2026-11-20":

- ## What went well for Ana
-
- - she led the review
+ ## What went well for Carla

- > [!PRIVATE]
- > Thinks of leaving.
+ - <span color="gray">she led the review</span>

…

- - [ ] Ana: send the draft by Friday
+ - [ ] <span color="gray">Who: what, by when</span>

Nothing was saved. Say --yes to save it as it is shown here.
`);
    expect(Object.keys(await desk.files())).not.toContain('.rapport/templates/looking-back.md');
  });

  test('saves it after a yes, and a page can be made of it at once', async () => {
    desk.agrees = true;
    const { exit, out } = await desk.rapport('template', 'save', 'notes/looking back.md', '--id', 'looking-back');
    expect(exit).toBe(0);
    expect(out).toMatch(
      /\nSaved \.rapport\/templates\/looking-back\.md\. Make a page of it: rapport new looking-back\n$/,
    );
    expect((await desk.rapport('check', 'looking-back')).out).toBe('Nothing to mend in 1 file.\n');
    await desk.rapport('new', 'looking-back', '--set', 'report=Bo Lindqvist');
    expect(await desk.read('Bo Lindqvist, 2026-11-20.md')).toContain('## What went well for Bo\n');
  });

  test('saves nothing of a private part, even with --yes', async () => {
    await desk.rapport('next', 'Ana');
    const { exit, err } = await desk.rapport(
      'template',
      'save',
      '.rapport/private/2026-11-23 Ana Lopes.md',
      '--id',
      'mine',
      '--yes',
    );
    expect({ exit, err }).toEqual({
      exit: 1,
      err: '.rapport/private/2026-11-23 Ana Lopes.md is your private part of a page. A template is for everybody, so none is made of it.\n',
    });
  });

  test('keeps no word of a draft', async () => {
    await desk.rapport('new', 'feedback-note', '--set', 'to=Ana Lopes');
    const draft = '.rapport/private/2026-11-20 Feedback for Ana Lopes.md';
    await desk.edit(draft, '## Effect\n', '## Effect\n\nThe launch slipped.\n');
    await desk.rapport('template', 'save', draft, '--id', 'our-feedback', '--yes');
    const saved = await desk.read('.rapport/templates/our-feedback.md');
    expect(saved).toContain('## Effect');
    expect(saved).not.toMatch(/slipped|Ana|Lopes/);
    expect(saved).toContain('draft: true\n');
  });

  test('writes over nothing, and hides a template of the product only where its name was asked for', async () => {
    await desk.write('.rapport/templates/mine.md', '# Mine\n');
    const over = await desk.rapport('template', 'save', 'notes/looking back.md', '--id', 'mine', '--yes');
    expect(over.err).toBe(
      '.rapport/templates/mine.md is there already, and was left as it is. Choose another name with --id.\n',
    );
    await desk.write('prd.md', '# PRD\n');
    const hides = await desk.rapport('template', 'save', 'prd.md', '--yes');
    expect(hides).toMatchObject({ exit: 2, err: expect.stringContaining('There is a template "prd" already') });
  });

  test.each([
    [['nope.md'], 1, 'nope.md: there is no such file here.\n'],
    [
      ['notes/looking back.md', '--id', 'Our Own'],
      2,
      '--id Our Own: small letters and digits with hyphens between them, such as our-weekly.\n',
    ],
  ])('%j is refused', async (args, exit, err) => {
    expect(await desk.rapport('template', 'save', ...args)).toMatchObject({ exit, err });
  });

  test('with --json it is one value, and saves only with --yes', async () => {
    const args = ['template', 'save', 'notes/looking back.md', '--id', 'back', '--json'];
    const said = await desk.rapport(...args);
    expect(said.exit).toBe(1);
    expect(said.json()).toMatchObject({ id: 'back', path: '.rapport/templates/back.md', saved: false });
    expect((await desk.rapport(...args, '--yes')).json()).toMatchObject({ saved: true });
  });
});
