import { MONTHS } from '../../document/months.ts';
import type { Run } from '../../document/run.ts';
import { marksOf, plainRun } from '../../document/text.ts';
import { datesOf } from '../dates/day.ts';
import { english } from '../languages/en.ts';
import type { FoundInput } from './find-inputs.ts';

/** Words of a page that become a hole. */
export interface Replacement {
  words: string;
  hole: string;
  /** `Ana's` is whose it is. */
  possessive?: string;
}

/** One place where it was done. */
export interface Replaced {
  text: string;
  hole: string;
}

/** Puts holes in the place of words; tells `done` of each. */
export interface HolePutter {
  text(text: string, done: (one: Replaced) => void): string;
  runs(runs: readonly Run[], done: (one: Replaced) => void): Run[];
}

/** Every way in which a page may name what was found, the longest first. */
export function replacementsOf(found: readonly FoundInput[]): Replacement[] {
  return found.flatMap(replacements).sort((a, b) => b.words.length - a.words.length);
}

function replacements({ name, means }: FoundInput): Replacement[] {
  if (means.kind === 'words') return [{ words: means.words, hole: `{{ ${name} }}` }];
  if (means.kind === 'day') return daysIn(name, means.day);
  const { person } = means;
  const family = person.name.split(/\s+/).slice(1).join(' ');
  const named = (words: string, key: string): Replacement => ({
    words,
    hole: `{{ ${name}.${key} }}`,
    possessive: `{{ ${name}.${key} | possessive }}`,
  });
  return [
    named(person.name, 'name'),
    named(person.first, 'first'),
    ...(family.length > 2 ? [named(family, 'name')] : []),
  ];
}

/** `2026-11-23`, `23 November 2026`, `23 November`, `November 23` and `Monday` of a date with its weekday. */
function daysIn(name: string, day: string): Replacement[] {
  const { year, month, date } = datesOf(day);
  const weekday = english.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
  const words = MONTHS[month - 1]!;
  const said = (text: string, pattern: string): Replacement => ({
    words: text,
    hole: `{{ ${name} | date: "${pattern}" }}`,
  });
  return [
    { words: day, hole: `{{ ${name} }}` },
    { words: `${date} ${words}`, hole: `{{ ${name} | day }}` },
    said(`${date} ${words} ${year}`, '%-d %B %Y'),
    said(`${words} ${date}, ${year}`, '%B %-d, %Y'),
    said(`${words} ${date}`, '%B %-d'),
    said(`${weekday}, ${date} ${words}`, '%A, %-d %B'),
  ];
}

/** Runs without words, and holes that are there already. */
const WHOLE: readonly Run['type'][] = ['hole', 'image', 'equation', 'raw'];

/** What would be a hole of its own is written as words. */
const BRACES = /\{\{|\{%/;

/**
 * @example
 * holePutter([{ words: 'Ana', hole: '{{ report.first }}', possessive: '{{ report.first | possessive }}' }]).text("Ana's topics", note)
 * // '{{ report.first | possessive }} topics'
 */
export function holePutter(rows: readonly Replacement[]): HolePutter {
  const words = rows.map(row => row.words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${words.join('|') || '(?!)'})(?:['’]s|['’](?!\\p{L}))?(?![\\p{L}\\p{N}])|${BRACES.source}`,
    'gu',
  );

  function holeOf(matched: string): string {
    if (BRACES.test(matched)) return `{{ "${matched}" }}`;
    const plain = rows.find(row => row.words === matched);
    if (plain) return plain.hole;
    const bare = matched.replace(/['’]s?$/, '');
    const row = rows.find(row => row.words === bare)!;
    return row.possessive ?? row.hole + matched.slice(bare.length);
  }

  function pieces(text: string, done: (one: Replaced) => void): { text: string; hole: boolean }[] {
    const out: { text: string; hole: boolean }[] = [];
    let at = 0;
    for (const { 0: matched, index } of text.matchAll(any)) {
      if (index > at) out.push({ text: text.slice(at, index), hole: false });
      const hole = holeOf(matched);
      if (!BRACES.test(matched)) done({ text: matched, hole });
      out.push({ text: hole, hole: true });
      at = index + matched.length;
    }
    if (at < text.length) out.push({ text: text.slice(at), hole: false });
    return out;
  }

  return {
    text: (text, done) =>
      pieces(text, done)
        .map(piece => piece.text)
        .join(''),
    runs: (runs, done) =>
      runs.flatMap((run): Run[] => {
        // A mention or a day from Notion is one of this page alone, so its words count like any others.
        const marks = marksOf(run);
        const { code: _, ...look } = marks;
        if (WHOLE.includes(run.type)) return [run];
        return pieces(plainRun(run), done).map(
          ({ text, hole }): Run =>
            hole ? { type: 'hole', markup: text, offset: 0, ...look } : { type: 'text', text, ...marks },
        );
      }),
  };
}
