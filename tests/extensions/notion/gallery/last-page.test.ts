import { describe, expect, test } from 'vitest';
import { boundPaste } from '../../../../extensions/notion/gallery/page/last-page/bound-paste.ts';
import { cleanClipboard } from '../../../../extensions/notion/gallery/page/last-page/clean-clipboard.ts';
import { type PastedPage, readPasted } from '../../../../extensions/notion/gallery/page/last-page/read-pasted.ts';
import { sayUnderstood } from '../../../../extensions/notion/gallery/page/last-page/say-understood.ts';
import { walk } from '../../../../shared/document/walk.ts';

describe('what the clipboard holds becomes GFM', () => {
  test.each([
    ['a to-do without its bullet', '[ ] Ana: send it\n[x] Bo: call', '- [ ] Ana: send it\n- [x] Bo: call'],
    ['boxes as characters', '☐ Ana: send it\n☑ Bo: call', '- [ ] Ana: send it\n- [x] Bo: call'],
    ['tabs nest', '- a\n\t- b\n\t\t- c', '- a\n    - b\n        - c'],
    ['four spaces nest', '- [ ] a\n    - b', '- [ ] a\n    - b'],
    ['under a heading four spaces would be code', '## Topics\n    - a\n        - b', '## Topics\n- a\n    - b'],
    [
      'a callout',
      '<aside>\n💡 Moved to Friday.\n\n[ ] Ana: a\n</aside>',
      '\n> 💡 Moved to Friday.\n> \n> - [ ] Ana: a\n',
    ],
    ['bullets as characters', '• a', '- a'],
    ['Windows line endings and hard blanks', '[ ]\u{A0}a\r\n- b', '- [ ] a\n- b'],
    ['code stays as it is', '```\n    [ ] a\n```', '```\n    [ ] a\n```'],
    ['a link is no to-do', '[a](https://x.y)', '[a](https://x.y)'],
  ])('%s', (_, pasted, cleaned) => expect(cleanClipboard(pasted)).toBe(cleaned));
});

describe('what no page can be is said', () => {
  test('the inside of a file', () => expect(boundPaste('PNG\u0000\u0001\u0002'.repeat(20))).toHaveProperty('problem'));
  test('a stray control character among words is none', () =>
    expect(boundPaste(`Ana’s topics\u0002${' and more'.repeat(40)}`)).toHaveProperty('text'));
  test('2 MB are read as far as a page can be, and ended at a line', () => {
    const bounded = boundPaste('a line\n'.repeat(300_000));
    expect(bounded).toMatchObject({ notes: [expect.stringContaining('very long (2.1 MB)')] });
    expect('text' in bounded && bounded.text.endsWith('a line\n')).toBe(true);
  });
  test('hundreds of lines to tick are no page of two people', () => {
    const bounded = boundPaste('[ ] a\n'.repeat(1000));
    expect('text' in bounded && bounded.text.split('\n')).toHaveLength(300);
  });
});

const expected = {
  template: 'one-on-one-weekly',
  title: 'Weekly one-on-one',
  titles: new Map([['feedback-note', 'Feedback note']]),
  today: '2026-11-21',
};
const read = (text: string): PastedPage => readPasted(text, expected);
const pageOf = (text: string) => {
  const pasted = read(text);
  if ('problem' in pasted) throw new Error(pasted.problem);
  return pasted.page;
};

describe('the last page', () => {
  test('from Notion has no day and no people; it was pasted today', () =>
    expect(pageOf('## Promises\n[ ] Ana: a')).toMatchObject({ pasted: '2026-11-21', template: 'one-on-one-weekly' }));
  test.each([
    ['its title', '# Ana Lopes, 2026-11-16\n\n- a'],
    ['its properties', 'Date: 16 November 2026\nReport: Ana\n\n- a'],
    ['its properties in American', 'Date: November 16, 2026\n\n- a'],
  ])('may say its day in %s', (_, text) => expect(pageOf(text).date).toBe('2026-11-16'));
  test('as our own file has all of it, and its colours', () => {
    const page = pageOf('---\ndate: 2026-11-16\nrapport: { template: one-on-one-weekly@1 }\n---\n- [ ] Ana: a\n');
    expect(page).toMatchObject({ date: '2026-11-16', template: 'one-on-one-weekly' });
    expect(page.pasted).toBeUndefined();
  });
  test('of another template is refused by name', () =>
    expect(read('---\nrapport: { template: feedback-note@1 }\n---\n- a\n')).toEqual({
      problem: expect.stringContaining('“Feedback note”'),
    }));
  test('that is my private part is refused', () =>
    expect(read('---\nreaders: me\nrapport: { part: each-private, of: "a.md" }\n---\n- To praise: Ana\n')).toEqual({
      problem: expect.stringContaining('private part'),
    }));
  test.each([
    ['a divider first', '---\n\n[ ] Ana: a'],
    ['broken front matter', '---\nreport: "Ana\n---\n[ ] Ana: a'],
    ['only blanks around', '\n\n   \n[ ] Ana: a\n\n'],
  ])('with %s is read', (_, text) =>
    expect([...walk(pageOf(text).document.blocks)].filter(({ type }) => type === 'to_do').length).toBeLessThanOrEqual(
      1,
    ),
  );
});

describe('what was understood is said', () => {
  const sections = ["Ana's topics", 'Promises from today'];
  const none = { promises: 0, topics: 0, goals: 0, questions: 0 };
  const say = (headings: string[], found = none) => sayUnderstood(sections, new Set(headings), found);
  test('no page of ours', () =>
    expect(say(['shopping'])).toEqual({
      ours: false,
      sentences: [expect.stringContaining('does not look like a page')],
    }));
  test('no heading of ours, but lines to tick', () =>
    expect(say(['shopping'], { ...none, promises: 2 }).sentences[0]).toContain('may be another page'));
  test('half a page', () =>
    expect(say(['ana’s topics'], { ...none, topics: 1 }).sentences).toEqual([
      'Not on what you pasted: Promises from today.',
    ]));
  test('a whole page with nothing open', () =>
    expect(say(sections).sentences).toEqual([expect.stringContaining('no open promises')]));
});
