import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../extensions/vscode/src/commands/read-request.ts';
import { smallestEdit } from '../../../extensions/vscode/src/host/smallest-edit.ts';
import { peopleChoices, personAnswer } from '../../../extensions/vscode/src/pages/people-choices.ts';
import { hintsIn, snippetOf } from '../../../extensions/vscode/src/pages/snippet-of.ts';

describe('the hints of a page are tab stops', () => {
  test.each([
    ['- <span color="gray">Why?</span>', '- ${1:<span color="gray">Why?</span>}$0'],
    ['no hint', 'no hint$0'],
    ['costs $5 {a} \\', 'costs \\$5 {a\\} \\\\$0'],
    [
      '<span color="gray">a $x</span> and <span color="gray">b</span>',
      '${1:<span color="gray">a \\$x</span>} and ${2:<span color="gray">b</span>}$0',
    ],
    ['<span color="red">not a hint</span>', '<span color="red">not a hint</span>$0'],
  ])('%s', (text, snippet) => expect(snippetOf(text)).toBe(snippet));

  test('each of them is found', () => {
    const text = 'before <span color="gray">a</span> between <span color="gray">b</span> after';
    expect(hintsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '<span color="gray">a</span>',
      '<span color="gray">b</span>',
    ]);
    expect(hintsIn('nothing')).toEqual([]);
  });
});

describe('a text is changed where it differs, and nowhere else', () => {
  test.each([
    ['one two three', 'one 2 three', { start: 4, end: 7, insert: '2' }],
    ['same', 'same', { start: 4, end: 4, insert: '' }],
    ['aa', 'aaa', { start: 2, end: 2, insert: 'a' }],
    ['', 'new', { start: 0, end: 0, insert: 'new' }],
  ])('%j → %j', (before, after, edit) => {
    expect(smallestEdit(before, after)).toEqual(edit);
    expect(before.slice(0, edit.start) + edit.insert + before.slice(edit.end)).toBe(after);
  });
});

describe('two people of one name are told apart', () => {
  const people = [
    { id: 'kim', name: 'Kim Park', first: 'Kim' },
    { id: 'kim-sales', name: 'Kim Park', first: 'Kim', handle: 'kps' },
    { id: 'ana', name: 'Ana Lopes', first: 'Ana' },
  ];
  const choices = peopleChoices(people);

  test('in the list', () =>
    expect(choices.map(({ label }) => label)).toEqual(['Kim Park (kim)', 'Kim Park (kps)', 'Ana Lopes']));

  test.each([
    ['Kim Park (kps)', 'kim-sales'],
    ['ana lopes', 'ana'],
    [' Somebody New ', 'Somebody New'],
  ])('%s is %s', (typed, answer) => expect(personAnswer(typed, choices)).toBe(answer));
});

describe('a key binding may say what is wanted', () => {
  test.each([
    [['prd'], { template: 'prd', answers: {} }],
    [[{ template: 'prd', answers: { title: 'X' } }], { template: 'prd', answers: { title: 'X' } }],
    [[{ person: 'ana' }], { person: 'ana', answers: {} }],
    [[new URL('file:///a.md'), { parent: 'b52a' }], { parent: 'b52a', answers: {} }],
    [[undefined, 7, { template: 7 }], { answers: {} }],
  ])('%j', (args, request) => expect(readRequest(args)).toEqual(request));
});
