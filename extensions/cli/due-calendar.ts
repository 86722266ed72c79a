import type { Meeting } from '../../shared/practice/cadence/cadence-of.ts';
import { type CalendarDay, printCalendar } from '../../shared/practice/due/calendar.ts';
import type { DueEntry } from '../../shared/practice/due/due-entry.ts';
import type { App } from './app.ts';
import { Complaint } from './exit.ts';

/**
 * Writes what comes up, and the meetings for which no page is ready, as a calendar file: titles and questions, no words of a page.
 * A calendar without any day is none (RFC 5545, section 3.6), so then there is no file, not even the one of last time.
 *
 * @returns how many days stand in it
 * @throws Complaint where git would share the file with others, whom a draft or a talk of mine does not concern
 */
export async function writeCalendar(
  app: App,
  file: string,
  { entries, meetings }: { entries: readonly DueEntry[]; meetings: readonly Meeting[] },
): Promise<number> {
  if (await app.tracked(file))
    throw new Complaint(
      `${file}: git would share this file, and it names drafts and talks of yours. Let git ignore it, or write it to .rapport/private/${file.replace(/^.*\//, '')}.`,
    );
  const days: CalendarDay[] = [
    ...entries.map(({ id, on, title, ask }) => ({ uid: `due-${id}`, day: on, title, note: ask })),
    ...meetings.flatMap(meeting => nextMeeting(meeting)),
  ];
  if (days.length === 0) await app.files.remove(file);
  else await app.files.write(file, printCalendar(days, app.clock.now()));
  return days.length;
}

function nextMeeting({ template, title, with: other, people, team, next, prepared }: Meeting): CalendarDay[] {
  if (next === undefined || prepared !== undefined) return [];
  const whose = other?.name ?? team;
  const name = whose === undefined ? title : `${title}, ${whose}`;
  return [
    {
      uid: `meet-${[template, ...people, ...(team === undefined ? [] : [team])].join('-')}`,
      day: next,
      title: name,
      note: 'No page is ready for it yet.',
    },
  ];
}
