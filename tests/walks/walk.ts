import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addToDay } from '../../shared/template/dates/day.ts';
import { type Desk, newDesk } from '../support/desk.ts';

/** Something that somebody does on a day, counted from their first, as a sentence. */
export type Step = { day: number; says: string } & (
  | { does: (desk: Desk) => Promise<void> }
  /** A step that needs a browser or an editor: the test in another suite that goes it, by its file and its sentence. */
  | { shownBy: readonly [file: string, sentence: string] }
  /** What has to be built before it can be done. */
  | { notYet: string }
);

export interface Walk {
  who: string;
  /** The first day: a Monday. */
  begins: string;
  /** What lies in their folder on that day. */
  files?: { [path: string]: string };
  /** Readies the desk, and gives back what ends it. */
  prepare?: (desk: Desk) => Promise<() => Promise<void>>;
  steps: readonly Step[];
}

interface Row {
  who: string;
  when: string;
  says: string;
  state: string;
}

/** Goes somebody's way, step by step; each takes up what the one before left. Rows of the table are given to `record`. */
export function walk({ who, begins, files, prepare, steps }: Walk, record: (row: Row) => void): void {
  describe(who, () => {
    let desk: Desk;
    let end: () => Promise<void> = async () => {};
    beforeAll(async () => {
      desk = await newDesk(files);
      desk.today = begins;
      if (prepare) end = await prepare(desk);
    });
    afterAll(async () => {
      await end();
      await desk.close();
    });

    for (const step of steps) {
      const { day, says } = step;
      const when = day < 100 ? `day ${day}` : `month ${Math.ceil(day / 30.5)}`;
      const row = { who, when, says, state: 'notYet' in step ? `not yet: ${step.notYet}` : 'not reached' };
      record(row);
      if ('notYet' in step) {
        // A step that waits for a part that is not built is listed by name, and never counted as gone.
        test.todo(`${when}: ${says} (${row.state})`);
        continue;
      }
      test(`${when}: ${says}`, async () => {
        desk.today = addToDay(begins, { count: day - 1, unit: 'day' });
        row.state = 'FAILED';
        if ('shownBy' in step) isThere(step.shownBy);
        else await step.does(desk);
        row.state = 'shownBy' in step ? `done in ${step.shownBy[0].split('/')[0]}` : 'done';
      });
    }
  });
}

/** A test of another suite can't be run from here, but it can't be gone without anybody noticing either. */
function isThere([file, sentence]: readonly [string, string]): void {
  expect(readFileSync(`tests/${file}`, 'utf8')).toContain(sentence);
}

/** The table that the suite prints at the end. */
export function table(rows: readonly Row[]): string {
  const widths = (['who', 'when', 'state'] as const).map(key => Math.max(...rows.map(row => row[key].length)));
  const line = ({ who, when, says, state }: Row): string =>
    [who.padEnd(widths[0]!), when.padEnd(widths[1]!), state.padEnd(widths[2]!), says].join('  ');
  const done = rows.filter(({ state }) => state.startsWith('done')).length;
  return [...rows.map(line), `${done} of ${rows.length} steps can be gone today.`].join('\n');
}

/** Runs a command that has to do its work, and gives back what it said. */
export async function ok(desk: Desk, ...args: string[]): Promise<string> {
  const { exit, out, err } = await desk.rapport(...args);
  expect({ command: args.join(' '), exit, err }).toEqual({ command: args.join(' '), exit: 0, err: '' });
  return out;
}
