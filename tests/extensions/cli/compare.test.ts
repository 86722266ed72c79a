import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk } from '../../support/desk.ts';

// Ana and Bo rate apart, each in a folder of their own; git carries the page from one to the other.

const TEAM = 'people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: bo, name: Bo Lindqvist }\n';

const ASSESSMENT = `---
id: competency-assessment
title: PM competency assessment
version: 1
family: career
readers: pair
inputs:
  report: { type: person, required: true }
  manager: { type: person, default: my-manager }
  level: { type: choice, options: "@levels", default: pm }
  date: { type: date, default: today }
sections: { ratings: each, side-by-side: shared, what-to-work-on: shared }
page: { file: "{{ date }} {{ report.name }}, competencies.md", title: "{{ report.first }}, {{ date }}" }
notion: { properties: { Date: "{{ date }}", Report: "{{ report }}", Manager: "{{ manager }}", Level: "{{ level }}" } }
---
{% section "ratings" %}
## Ratings

| Competency | What your level says | Now (1–5) | Seen when, and what |
|---|---|---|---|
| User insight | Meets users | | |
| Judgement with data | Defines the measure | | |
| Discovery and experiments | Tests the riskiest belief | | |
| Delivery and quality | Leads a team | | |
{% endsection %}

{% section "side-by-side" %}
## Side by side

{% hint %}Begin where you are far apart.{% endhint %}

| Competency | {{ report.first }} | {{ manager.first }} | We settle on |
|---|---|---|---|
| | | | |
{% endsection %}

{% section "what-to-work-on" %}
## What to work on

- {% hint %}At most three.{% endhint %}
{% endsection %}
`;

/** As ours does: a page that was made without a level asks for it. */
const ASKS = ASSESSMENT.replace('sections: { ', 'sections: { how-to-read-this: shared, ').replace(
  '{% section "ratings" %}',
  '{% section "how-to-read-this" %}\n## How to read this\n\n- The level: {% hint %}which one?{% endhint %}\n{% endsection %}\n\n{% section "ratings" %}',
);

const FILE = '2026-11-20 Ana Lopes, competencies.md';
const PART = `.rapport/private/${FILE}`;

const deskOf = (me: string): Promise<Desk> =>
  newDesk({
    '.rapport/people.yaml': TEAM,
    '.rapport/private/me.yaml': `me: ${me}\n`,
    '.rapport/templates/competency-assessment.md': ASSESSMENT,
  });

let ana: Desk;
let bo: Desk;
beforeEach(async () => {
  [ana, bo] = await Promise.all([deskOf('ana'), deskOf('bo')]);
  await ana.rapport('new', 'competency-assessment', '--set', 'report=Ana');
  await bo.rapport('new', 'competency-assessment', '--set', 'report=Ana', '--set', 'manager=Bo');
  await carry(ana, bo);
});
afterEach(() => Promise.all([ana.close(), bo.close()]));

/** As a commit and a pull would. */
const carry = async (from: Desk, to: Desk): Promise<void> => to.write(FILE, await from.read(FILE));

const TITLES = ['User insight', 'Judgement with data', 'Discovery and experiments', 'Delivery and quality'];

async function rate(desk: Desk, ...values: number[]): Promise<void> {
  const text = await desk.read(PART);
  const rated = values.reduce(
    (all, value, i) =>
      all.replace(new RegExp(`(\\| ${TITLES[i]} +\\|[^|]*\\|)[^|]*\\|[^|]*\\|`), `$1 ${value} | in May |`),
    text,
  );
  await desk.write(PART, rated);
}

async function bothRate(): Promise<void> {
  await rate(ana, 2, 3, 4, 2);
  await rate(bo, 4, 3, 2, 2);
  await ana.rapport('exchange', FILE, '--done', '--yes');
  await carry(ana, bo);
  for (const _ of ['the mark', 'the part']) await bo.rapport('exchange', FILE, '--done', '--yes');
  await carry(bo, ana);
  await ana.rapport('exchange', FILE, '--done', '--yes');
}

describe('rapport compare', () => {
  test('before the exchange each sees what the own rating alone says, and nothing is written', async () => {
    await rate(ana, 2, 3, 4, 1);
    const before = await ana.read(PART);
    expect(await ana.rapport('compare', PART)).toMatchObject({
      exit: 0,
      out: `By your own rating alone; the two of you settle on another one, perhaps. Nothing was written.
- Delivery and quality is decisive here, and is not seen yet. The words: “Leads a team from problem to release in slices, sees risks early, keeps quality and support ready.”
- User insight is decisive here, and is seen with help. The words: “Meets users every fortnight without being sent, tells needs from wishes, and can name who is not served.”
`,
    });
    expect(await ana.read(PART)).toBe(before);
    expect(await ana.rapport('compare', FILE)).toMatchObject({
      exit: 1,
      err: `Nobody’s ratings stand on ${FILE} yet. When both of you are done: rapport exchange "${FILE}" --done\n`,
    });
  });

  test('afterwards both stand side by side, those far apart first, and the last column is left to the two', async () => {
    await bothRate();
    const shown = await ana.rapport('compare', FILE);
    expect(shown).toMatchObject({ exit: 1, err: '' });
    expect(shown.out).toContain(
      'Talk about these first, where you are two or more apart: User insight, Discovery and experiments.\n',
    );
    expect(shown.out).toContain('Nothing was written. Say --yes to write it.\n');
    expect(await ana.read(FILE)).not.toContain('| **User insight**');
    await ana.rapport('compare', FILE, '--yes');
    expect(await ana.read(FILE)).toContain(`| Competency | Ana | Bo | We settle on |
| --- | --- | --- | --- |
| **User insight** | 2 | 4 | |
| **Discovery and experiments** | 4 | 2 | |
| Judgement with data | 3 | 3 | |
| Delivery and quality | 2 | 2 | |
`);
  });

  test('once they settled, at most three to work on, in words, and the settled values stay', async () => {
    await bothRate();
    await ana.rapport('compare', FILE, '--yes');
    await settle('2', '3', '3', '2 for now');
    expect((await ana.rapport('compare', FILE, '--yes')).out).toContain(`Written into ${FILE}.\n`);
    const page = await ana.read(FILE);
    expect(page).toContain('| **User insight** | 2 | 4 | 2 |');
    expect(page).toContain('| Delivery and quality | 2 | 2 | 2 for now |');
    expect(page.slice(page.indexOf('## What to work on'))).toContain(`## What to work on

- User insight is decisive here, and is seen with help. The words: “Meets users every fortnight without being sent, tells needs from wishes, and can name who is not served.”
- Delivery and quality is decisive here, and is seen with help. The words: “Leads a team from problem to release in slices, sees risks early, keeps quality and support ready.”
`);
    expect(await ana.rapport('compare', FILE, '--yes')).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`${FILE} says so already.\n`),
    });
  });

  test('where nothing falls short, the words of the next level', async () => {
    await bothRate();
    await ana.rapport('compare', FILE, '--yes');
    await settle('3', '3', '4', '3');
    const { out } = await ana.rapport('compare', FILE, '--demands', 'discovery', '--yes');
    expect(out).toContain('You meet every line of your level. Here is what the next one adds.\n');
    expect(out).toContain('- Discovery and experiments is decisive here. The words: “Picks the method to fit the risk');
  });

  test('the radar stands below the table, in a file alone', async () => {
    await bothRate();
    await ana.rapport('compare', FILE, '--yes');
    await settle('2', '3', '4', '2');
    await ana.rapport('compare', FILE, '--radar', '--yes');
    expect(await ana.read(FILE)).toContain(`\`\`\`mermaid
radar-beta
  axis user_insight["User insight"], data_judgement["Judgement with data"], discovery["Discovery and experiments"], delivery["Delivery and quality"]
  curve now["Now"]{2, 4, 3, 2}
  curve bar["The bar"]{3, 3, 3, 3}
  min 0
  max 5
\`\`\`
`);
    await ana.edit(FILE, /rapport: \{ /, `rapport: { page: ${'a'.repeat(32)}, `);
    expect(await ana.rapport('compare', FILE, '--radar')).toMatchObject({
      exit: 1,
      err: `${FILE} is in Notion, where not everybody would see the picture. The table says the same.\n`,
    });
  });

  test.each([
    [[FILE, '--demands', 'magic'], 'There is no competency magic. These there are: user-insight, data-judgement'],
    [['nowhere.md'], 'There is no file nowhere.md.'],
  ])('%j says what is wrong', async (args, err) => {
    expect(await ana.rapport('compare', ...args)).toMatchObject({ exit: 1, err: expect.stringContaining(err) });
  });

  test('of a page on which nobody rates says so', async () => {
    await ana.rapport('new', 'prd', '--set', 'title=Import');
    expect((await ana.rapport('compare', 'Import.md')).err).toBe(
      'Import.md is no page on which two people rate: it has no sections ratings and side-by-side. A competency assessment has them.\n',
    );
  });

  test('says what is wrong with the weights of a company’s own file, and is no fault of ours', async () => {
    const own = (await readFile('templates/data/pm-competencies.yaml', 'utf8')).replace(
      /^ {2}cpo: +\{user/m,
      '  chief: {user',
    );
    await ana.write('.rapport/templates/data/pm-competencies.yaml', own);
    await rate(ana, 2, 3, 4, 2);
    expect(await ana.rapport('compare', PART)).toMatchObject({
      exit: 1,
      err: '.rapport/templates/data/pm-competencies.yaml: weight has a level chief, which is not among levels.\n',
    });
  });

  test('says so where the level is none', async () => {
    await ana.edit(FILE, 'level: pm', 'level: wizard');
    expect((await ana.rapport('compare', FILE)).err).toContain('says level: wizard, which is none here. Write it into');
  });

  test.each(['Senior PM', 'senior product manager: a hard problem across teams'])(
    'takes the level from where the page asks for it: %s',
    async level => {
      await ana.write('.rapport/templates/competency-assessment.md', ASKS);
      await ana.edit(FILE, 'level: pm\n', '');
      await ana.edit(FILE, '## Side', `## How to read this\n\n- The level: ${level}\n\n## Side`);
      expect((await ana.rapport('compare', FILE)).err).toContain('Nobody’s ratings stand on');
    },
  );

  test('says so where nobody wrote the level anywhere', async () => {
    await ana.edit(FILE, 'level: pm\n', '');
    expect((await ana.rapport('compare', FILE)).err).toContain('does not say against which level you rate');
  });

  /** In the last column, from the top. */
  async function settle(...values: string[]): Promise<void> {
    const rows = /(\| \*\*User insight[\s\S]*?)\n\n/.exec(await ana.read(FILE))![1]!.split('\n');
    const settled = rows.map((row, i) => row.replace(/\|[^|]*\|$/, `| ${values[i]} |`));
    await ana.edit(FILE, rows.join('\n'), settled.join('\n'));
  }
});
