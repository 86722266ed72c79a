import { expect } from 'vitest';
import { MONTHS } from '../../shared/document/months.ts';
import { addToDay } from '../../shared/template/dates/day.ts';
import type { Desk } from '../support/desk.ts';
import { ok, type Step } from './walk.ts';

// Week 4 to week 26 of a manager and Ana, one page a week, with what the two write into them.

const BEGINS = '2026-05-04';
const monday = (week: number): string => addToDay(BEGINS, { count: (week - 1) * 7, unit: 'day' });
const fileOf = (week: number): string => `${monday(week)} Ana.md`;
/** `4 May` */
const say = (day: string): string => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;

const WEEKS = Array.from({ length: 23 }, (_, i) => i + 4);

/** Each week both promise something and keep what they promised the week before; the draft to legal moves and moves. */
async function liveThrough(desk: Desk, week: number): Promise<void> {
  const [day, file] = [monday(week), fileOf(week)];
  desk.today = day;
  await ok(desk, 'next', 'Ana');
  await desk.edit(file, /- \[ \] <span color="gray">Who: what.*\n/, `- [ ] Bo: read report number ${week}\n`);
  if (week > 4)
    await desk.edit(file, `- [ ] Bo: read report number ${week - 1}`, `- [x] Bo: read report number ${week - 1}`);
  if (week === 10)
    await desk.edit(file, /- <span color="gray">What would make.*\n/, '- think: who decides about prices?\n');
  const moves = [7, 12, 20].includes(week);
  if (moves)
    await desk.edit(
      file,
      /send the draft to legal by \d+ \p{L}+/u,
      `send the draft to legal by ${say(addToDay(day, { count: 10, unit: 'day' }))}`,
    );
}

const pages = (desk: Desk, from = 1): Promise<string[]> =>
  Promise.all(Array.from({ length: 26 - from + 1 }, (_, i) => desk.read(fileOf(from + i))));

const LEGAL = /- \[ \] Ana: send the draft to legal by (.+) \(since 4 May\) <!--p:([0-9a-z]{5})-->/;

export const TWENTY_SIX_WEEKS: readonly Step[] = [
  {
    day: 176,
    says: 'goes on like this for twenty-six weeks',
    async does(desk) {
      for (const week of WEEKS) await liveThrough(desk, week);
      expect(Object.keys(await desk.files()).filter(path => /^2026-.* Ana\.md$/.test(path))).toHaveLength(26);
    },
  },
  {
    day: 176,
    says: 'was given no question a second time within twelve meetings',
    async does(desk) {
      const asked = (await pages(desk)).map(page => /<!--q:([a-z0-9-]+)-->/.exec(page)?.[1]);
      expect(asked).not.toContain(undefined);
      asked.forEach((question, i) => {
        expect(asked.slice(Math.max(0, i - 12), i)).not.toContain(question);
      });
    },
  },
  {
    day: 176,
    says: 'sees that a promise keeps its identity and its age, however often its day was moved',
    async does(desk) {
      const lines = (await pages(desk, 2)).map(page => LEGAL.exec(page));
      expect(new Set(lines.map(line => line?.[2])).size).toBe(1);
      expect(lines.at(-1)?.[1]).toBe('24 September');
    },
  },
  {
    day: 176,
    says: 'is asked about it once it was moved three times, and not before',
    async does(desk) {
      const asks = (await pages(desk)).map(page => page.includes('Moved 3 times. Do it, drop it, or make it smaller?'));
      expect(asks.indexOf(true)).toBe(20);
      expect(asks.slice(20)).toEqual(Array(6).fill(true));
    },
  },
  {
    day: 176,
    says: 'finds a topic to think about on the very next page, and kept promises on none',
    async does(desk) {
      expect(await desk.read(fileOf(11))).toContain('- who decides about prices?\n');
      const last = await desk.read(fileOf(26));
      expect(last).toContain('- [x] Bo: read report number 25 (since 19 October)');
      expect(last).not.toContain('report number 24');
    },
  },
];
