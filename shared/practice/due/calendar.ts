/** A day of a calendar: nothing but a title and a question. */
export interface CalendarDay {
  /** The same every time, so that a calendar that reads the file again moves the entry and makes no second one. */
  uid: string;
  day: string;
  title: string;
  note: string;
}

/**
 * An iCalendar file (RFC 5545) with entries that last the whole day and block no time.
 *
 * @param now when the file is made
 * @example
 * printCalendar([{ uid: '7k2qd', day: '2027-05-03', title: 'Invoice import', note: 'What came of it?' }], new Date())
 * // BEGIN:VCALENDAR…DTSTART;VALUE=DATE:20270503…
 */
export function printCalendar(days: readonly CalendarDay[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapport//Due//EN',
    'CALSCALE:GREGORIAN',
    ...days.flatMap(({ uid, day, title, note }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}@rapport-pages`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(note)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/** Section 3.3.11: these four signs are written with a backslash, and other control characters can't be written at all. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

const LONGEST = 75;

/** Section 3.1: no line has more than 75 octets; a longer one goes on in the next, which begins with a blank that is not counted as text. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let length = 0;
  // Sign by sign, so that none is torn into its octets.
  for (const sign of line) {
    const octets = encoder.encode(sign).length;
    if (length + octets > LONGEST) {
      out += '\r\n ';
      length = 1;
    }
    out += sign;
    length += octets;
  }
  return out;
}
