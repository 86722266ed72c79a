import type { Meeting } from '../../shared/practice/cadence/cadence-of.ts';
import type { DueEntry, UnclearDay } from '../../shared/practice/due/due-entry.ts';
import { sayDay } from '../../shared/template/dates/words.ts';

/** What is shown of what comes up. */
export interface Shown {
  entries: readonly DueEntry[];
  meetings: readonly Meeting[];
  unclear: readonly UnclearDay[];
}

/** What comes up, question by question, and then who meets whom when. */
export function describeDue({ entries, meetings, unclear }: Shown, today: string): string[] {
  const whens = entries.map(entry => when(entry, today));
  const width = Math.max(...whens.map(({ length }) => length), 0);
  const below = ' '.repeat(width + '  7k2qd    '.length);
  const due = entries.flatMap((entry, i) => [
    `  ${entry.id}  ${whens[i]!.padEnd(width)}  ${entry.ask}`,
    below + place(entry),
    ...(entry.drop ? [`${below}Put off ${entry.snoozed} times. Drop it? rapport due --drop ${entry.id}`] : []),
  ]);
  return [
    ...(due.length > 0 ? ['Due', ...due] : []),
    ...unclear.map(({ title, path = title, words }) => `  ${path}: "${words}" says no day. Write one, such as 3 May.`),
    ...describeMeetings(meetings, today),
  ];
}

function when({ on, date, state, snoozed }: DueEntry, today: string): string {
  const words = state === 'today' ? 'today' : `${state === 'overdue' ? 'since ' : ''}${sayDay(on, today)}`;
  return snoozed > 0 ? `${words} (of ${sayDay(date, today)})` : words;
}

const place = ({ kind, title, path }: DueEntry): string =>
  [kind, path ?? title].filter(words => words !== '').join(', ');

function describeMeetings(meetings: readonly Meeting[], today: string): string[] {
  const lines = meetings.filter(({ state }) => state !== 'never').map(meeting => meetingLine(meeting, today));
  const never = new Map<string, string[]>();
  for (const meeting of meetings.filter(({ state }) => state === 'never')) {
    const titles = never.get(nameOf(meeting)) ?? [];
    never.set(nameOf(meeting), [...titles, meeting.title]);
  }
  const open = [...never].map(([name, titles]) => `  ${name}, not yet: ${titles.join(', ')}`);
  return lines.length + open.length > 0 ? ['Meetings', ...lines, ...open] : [];
}

const nameOf = ({ with: other }: Meeting): string => other?.name ?? 'the team';

function meetingLine(meeting: Meeting, today: string): string {
  const { title, last, next, state, prepared } = meeting;
  const days = [
    ...(last === undefined ? [] : [`last ${sayDay(last, today)}`]),
    ...(next === undefined ? [] : [`next ${sayDay(next, today)}`]),
    ...(state === 'on time' ? [] : [state]),
    ...(prepared === undefined ? [] : [`ready: ${prepared}`]),
  ];
  return `  ${nameOf(meeting)}, ${title}: ${days.join(', ')}`;
}
