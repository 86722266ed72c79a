import { expect, test } from 'vitest';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { earlierPages, lastLines } from '../../shared/practice/carry/last-lines.ts';
import { toPageRecord } from '../../shared/practice/index.ts';

const people = [
  { id: 'ana', name: 'Ana Lopes', first: 'Ana' },
  { id: 'bo', name: 'Bo Lind', first: 'Bo' },
];
const headings = new Map([
  ['the plan', 'plan'],
  ['what i can do', 'can'],
  ['rows', 'rows'],
]);
const asked = { sections: ['plan', 'can', 'rows'], headings, people, hintsOn: () => undefined };

const page = (date: string, body: string) =>
  toPageRecord(readMarkdown(`---\ndate: ${date}\n---\n\n${body}`), `${date}.md`);
const lines = (...pages: ReturnType<typeof page>[]) => lastLines(pages, asked, ({ document }) => document.blocks);

test('a section hands on its lines, without labels, hints, private notes and what is folded away', () => {
  const { plan } = lines(
    page(
      '2026-05-04',
      `## The plan

- [ ] Ana: hand over the price by 30 June
- [x] Bo: write each evening
- ~~Two days with sales~~
- Now:
- <span color="gray">Three at most.</span>

> [!PRIVATE]
> not sure

<details>
<summary>Last time</summary>

- something old

</details>

## Something else

- not of the plan
`,
    ),
  );
  expect(plan).toMatchObject([
    { text: 'hand over the price', owner: 'ana', due: '2026-06-30', since: '2026-05-04', open: true },
    { text: 'write each evening', owner: 'bo', open: false },
    { text: 'Two days with sales', open: false },
  ]);
});

test('what stands below a name is theirs', () => {
  const { plan } = lines(
    page('2026-05-04', '## The plan\n\n- Ana:\n  - in writing first\n  - Bo: aloud\n- Cy:\n  - as it comes\n'),
  );
  expect(plan!.map(({ text, owner }) => [owner, text])).toEqual([
    ['ana', 'in writing first'],
    ['bo', 'aloud'],
    ['', 'as it comes'],
  ]);
});

test('a line keeps its age from page to page, by its words or by its mark', () => {
  const first = page('2026-05-04', '## The plan\n\n- the price of Invoices is decided by Ana alone\n');
  const second = page('2026-08-03', '## The plan\n\n- the price of Invoices is decided by Ana\n- a new one\n');
  expect(lines(first, second).plan).toMatchObject([
    { since: '2026-05-04' },
    { text: 'a new one', since: '2026-08-03' },
  ]);
});

test('a row is what its cells say, and the row of headings is none', () => {
  const { rows } = lines(page('2026-05-04', '## Rows\n\n| What | How sure |\n| --- | --- |\n| Tax | 70% |\n| | |\n'));
  expect(rows).toMatchObject([{ text: 'Tax', cells: ['Tax', '70%'] }]);
});

test('what everybody wrote alone and published is handed on, each line with whose it is', () => {
  const mark = (name: string, hash: string) => `<details>
<summary>${name} is ready \`${hash.repeat(64)}\`</summary>

## What I can do

- Strong: listening
- Missing: a price

</details>
`;
  const { can, plan } = lines(
    page('2026-05-04', `## The plan\n\n- one thing\n\n${mark('Ana Lopes', 'a')}\n${mark('Bo Lind', 'b')}`),
  );
  expect(can!.map(({ text, owner }) => `${owner}: ${text}`)).toEqual([
    'ana: Strong: listening',
    'ana: Missing: a price',
    'bo: Strong: listening',
    'bo: Missing: a price',
  ]);
  expect(plan!.map(({ text }) => text)).toEqual(['one thing']);
});

test('the last six pages stand beside, the newest first', () => {
  const pages = Array.from({ length: 8 }, (_, i) => page(`2026-05-0${i + 1}`, `## The plan\n\n- day ${i + 1}\n`));
  const earlier = earlierPages(pages, asked);
  expect(earlier.map(({ date, lines }) => `${date} ${lines.plan![0]!.text}`)).toEqual([
    '2026-05-08 day 8',
    '2026-05-07 day 7',
    '2026-05-06 day 6',
    '2026-05-05 day 5',
    '2026-05-04 day 4',
    '2026-05-03 day 3',
  ]);
});
