import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCalendar } from '../../shared/practice/due/calendar.ts';
import { propertyRuns } from '../support/property-runs.ts';

// RFC 5545, read here the other way round: section 3.1 unfolds lines, 3.3.11 has the signs with a backslash.

const NOW = new Date('2026-11-20T09:30:00.123Z');
const one = (title: string, note = '') => printCalendar([{ uid: 'due-7k2qd', day: '2027-05-03', title, note }], NOW);
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const textOf = (file: string, name: string): string =>
  unfolded(file)
    .find(line => line.startsWith(`${name}:`))!
    .slice(name.length + 1)
    .replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

test('an entry lasts the whole day, blocks no time and has a stamp in UTC', () =>
  expect(one('Invoice import', 'What came of it? Keep, change or remove?')).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Rapport//Due//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:due-7k2qd@rapport-pages',
      'DTSTAMP:20261120T093000Z',
      'DTSTART;VALUE=DATE:20270503',
      'SUMMARY:Invoice import',
      'DESCRIPTION:What came of it? Keep\\, change or remove?',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  ));

test.each([
  ['a, b; c\\d: e', 'a\\, b\\; c\\\\d: e'],
  ['two\nlines', 'two\\nlines'],
  ['two\r\nlines', 'two\\nlines'],
  ['a bell\u0007, a tab\t.', 'a bell\\, a tab\t.'],
])('%j is written %s', (title, written) => expect(one(title)).toContain(`\r\nSUMMARY:${written}\r\n`));

test('a line of 75 octets stays, one of 76 goes on in the next', () => {
  const fits = 'x'.repeat(75 - 'SUMMARY:'.length);
  expect(one(fits)).toContain(`SUMMARY:${fits}\r\n`);
  expect(one(`${fits}y`)).toContain(`SUMMARY:${fits}\r\n y\r\n`);
});

test('no line is longer than 75 octets, no sign is torn, and what was meant is read again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (title, note) => {
        const file = one(title, note);
        const octets = new TextEncoder().encode(file);
        // Decoded line by line: a torn sign would be no UTF-8.
        const lines = file.split('\r\n').map(line => new TextEncoder().encode(line));
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(75);
        expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets)).toBe(file);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
        expect(textOf(file, 'SUMMARY')).toBe(kept(title));
        expect(textOf(file, 'DESCRIPTION')).toBe(kept(note));
      },
    ),
    propertyRuns(300),
  );
});

test("a title can't begin an entry of its own", () =>
  expect(
    unfolded(one('x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil')).filter(line => line === 'BEGIN:VEVENT'),
  ).toHaveLength(1));
