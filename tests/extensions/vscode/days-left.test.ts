import { expect, test } from 'vitest';
import { daysLeft, lastDay } from '../../../extensions/vscode/src/notion/days-left.ts';

test.each([
  ['expires today', '2026-11-21', 0],
  ['has two days', '2026-11-23', 2],
  ['has three', '2026-11-24', 3],
  ['has time', '2026-11-25', undefined],
  ['should have ended, and is still accepted', '2026-11-01', 0],
  ['nobody knows', undefined, undefined],
  ['what was kept is no day', 'soon', undefined],
])('a token that %s', (_, expires, left) => expect(daysLeft(expires, '2026-11-21')).toBe(left));

test('a token of 90 days that was made today ends on', () => expect(lastDay('2026-11-21', 90)).toBe('2027-02-19'));
