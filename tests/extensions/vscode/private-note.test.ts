import { describe, expect, test } from 'vitest';
import { takeNote } from '../../../extensions/vscode/src/diagnostics/take-note.ts';

describe('a private note is taken out, and nothing else is touched', () => {
  test.each([
    [
      'between paragraphs',
      '#  Plan\n\n> [!PRIVATE]\n> Worried.\n\n*More*.\n',
      { note: '> [!PRIVATE]\n> Worried.\n', rest: '#  Plan\n\n*More*.\n' },
    ],
    [
      'alone, with Windows line endings',
      '> [!PRIVATE]\r\n> One.\r\n>\r\n> - Two\r\n',
      { note: '> [!PRIVATE]\n> One.\n>\n> - Two\n', rest: '\r\n' },
    ],
    [
      'inside a list',
      '* Topic\n\n  > [!PRIVATE]\n  > Worried.\n\n* Next\n',
      { note: '> [!PRIVATE]\n> Worried.\n', rest: '* Topic\n\n* Next\n' },
    ],
  ])('%s', (_, text, taken) => expect(takeNote(text, text.indexOf('[!PRIVATE]'))).toEqual(taken));

  test('of two equal notes, the one that was pointed at', () => {
    const text = '> [!PRIVATE]\n> Same.\n\n# Between\n\n> [!PRIVATE]\n> Same.\n';
    expect(takeNote(text, text.lastIndexOf('[!PRIVATE]'))?.rest).toBe('> [!PRIVATE]\n> Same.\n\n# Between\n');
  });

  test('where there is none, nothing is taken', () => {
    expect(takeNote('# Plan\n\n> [!NOTE]\n> Read.\n', 10)).toBeUndefined();
  });
});
