import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bold, colored, p } from '../../shared/document/build.ts';
import { plainText } from '../../shared/document/text.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { hintTexts } from '../../shared/practice/hints.ts';
import { makePage, type PageRecord, prepare, toPageRecord } from '../../shared/practice/index.ts';
import { ownWords } from '../../shared/practice/own-words.ts';
import { readDay } from '../../shared/practice/promises/say-day.ts';
import { compileTemplate } from '../../shared/template/index.ts';

const said = (block: ReturnType<typeof p>, hints?: Parameters<typeof ownWords>[1]): string =>
  plainText(ownWords(block.text, hints));

describe('hints are known by grey and by their words', () => {
  const hints = { texts: new Set(['one line']), grey: true };
  test('a grey hint of the template is left out', () =>
    expect(said(p('Ana: ', colored('gray', 'One line.')), hints)).toBe('Ana: '));
  test('grey words that are no hint are somebody’s own', () =>
    expect(said(p('Ana: ', colored('gray', 'tired')), hints)).toBe('Ana: tired'));
  test('the words of a hint that are not grey are somebody’s own', () =>
    expect(said(p('One line.'), hints)).toBe('One line.'));
  test('a hint that Notion splits into runs is one hint', () =>
    expect(said(p(colored('gray', 'One '), { ...bold('line.'), color: 'gray' }), hints)).toBe(''));
  test('where colours were lost, the words alone tell', () => {
    expect(said(p('One line.'), { ...hints, grey: false })).toBe('');
    expect(said(p('One line more.'), { ...hints, grey: false })).toBe('One line more.');
  });
  test('where the template is not known, grey is all there is to go by', () =>
    expect(said(p('Ana: ', colored('gray', 'tired')))).toBe('Ana: '));
});

const file = 'templates/one-on-ones/one-on-one-weekly.md';
const include = (name: string): string => readFileSync(`templates/partials/${name}.md`, 'utf8');
const weekly = compileTemplate(readFileSync(file, 'utf8'), { file, include });
const me = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' };
const people = [{ id: 'ana', name: 'Ana Lopes', first: 'Ana' }, me];
const answers = { report: 'Ana' };

test('the hints of every choice and beside everything carried are known', () => {
  const texts = hintTexts(weekly, answers, { today: '2026-11-23', me, people });
  expect(texts).toContain('who what by when without a name and a day it is a wish');
  expect(texts).toContain('what did you try since what will you try next');
  expect(texts).toContain('tick what is done write a new date for what moves strike what you drop');
});

const next = (page: PageRecord, leave = {}) =>
  prepare({ template: weekly, answers, today: '2026-11-23', me, people, pages: [page], leave }).context.carried!;

/** A page as it comes out of the clipboard: without front matter and without grey. */
const pasted = (body: string): PageRecord => ({
  ...toPageRecord(readMarkdown(body)),
  template: 'one-on-one-weekly',
  people: ['ana', 'bo'],
  pasted: '2026-11-22',
});

const PASTED = `## Ana's topics

- think: a price for teams
- What would make this half hour worth it for you? Say what each line needs: discuss, decide, help, think or fyi.

## Growth

- Run a pricing test
    - What did you try since? What will you try next?

## Promises from today

- [ ] Ana: send the draft by 27 November
- [ ] Bo: call legal by Friday (since 2 November)
- [ ] Who: what, by when. Without a name and a day it is a wish.
`;

describe('a page that was pasted as text', () => {
  test('its promises, topics and goals come along, its hints do not', () =>
    expect(next(pasted(PASTED))).toMatchObject({
      promises: [
        { owner: 'ana', text: 'send the draft', due: '2026-11-27', since: '' },
        { owner: 'bo', text: 'call legal by Friday', since: '2026-11-02' },
      ],
      topics: [{ text: 'a price for teams' }],
      goals: [{ id: 'goal-1', text: 'Run a pricing test' }],
    }));
  test('Friday is counted from the day of the page, and is only a word where that is not known', () => {
    expect(readDay('Friday', '2026-11-16')).toBe('2026-11-20');
    expect(readDay('Friday', { around: '2026-11-22' })).toBeUndefined();
  });
  test('what somebody takes out of the list stays behind', () => {
    const all = next(pasted(PASTED));
    const fewer = next(pasted(PASTED), { promises: [all.promises![0]!.id], topics: ['a price for teams'] });
    expect(fewer).toMatchObject({ promises: [{ owner: 'bo' }], topics: [] });
  });
});

describe('a file of this version of the template', () => {
  const head = (version: number) =>
    `---\ndate: 2026-11-16\npeople: [ana, bo]\nrapport: { template: one-on-one-weekly@${version} }\n---\n`;
  const grey = (words: string) => `- [ ] <span color="gray">${words}</span>\n`;
  const texts = (version: number, words: string): string[] =>
    next(toPageRecord(readMarkdown(head(version) + grey(words)), 'a.md')).promises!.map(({ text }) => text);

  test('keeps a promise that somebody made grey', () =>
    expect(texts(1, 'Ana: ask again, quietly')).toEqual(['ask again, quietly']));
  test('has a hint that is none', () =>
    expect(texts(1, 'Who: what, by when. Without a name and a day it is a wish.')).toEqual([]));
  test('of another version had other hints: there grey is all there is to go by', () =>
    expect(texts(7, 'Some older hint.')).toEqual([]));
});

test('an unmade page carries over what an untouched page holds: nothing', () => {
  const first = makePage({ template: weekly, answers, today: '2026-11-16', me, people, pages: [] });
  expect(next(toPageRecord(readMarkdown(first.text), first.path))).toMatchObject({ promises: [], topics: [] });
});
