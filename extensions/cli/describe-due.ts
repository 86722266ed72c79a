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
  const nameOf = namesIn(meetings);
  const lines = meetings
    .filter(({ state }) => state !== 'never')
    .map(meeting => `  ${nameOf(meeting)}, ${daysOf(meeting, today)}`);
  const open = notYet(meetings, nameOf).map(([names, titles]) => `  ${names}, not yet: ${titles}`);
  return lines.length + open.length > 0 ? ['Meetings', ...lines, ...open] : [];
}

/** What never was, one line for all with whom it is the same. */
function notYet(meetings: readonly Meeting[], nameOf: (meeting: Meeting) => string): [names: string, titles: string][] {
  const titles = new Map<string, string[]>();
  for (const meeting of meetings.filter(({ state }) => state === 'never')) {
    const name = nameOf(meeting);
    titles.set(name, [...(titles.get(name) ?? []), meeting.title]);
  }
  const names = new Map<string, string[]>();
  for (const [name, of] of titles) names.set(of.join(', '), [...(names.get(of.join(', ')) ?? []), name]);
  return [...names].map(([of, all]) => [all.join(all.length === 2 ? ' and ' : ', '), of]);
}

/** Of two who have one name each has their id beside it. */
function namesIn(meetings: readonly Meeting[]): (meeting: Meeting) => string {
  const ids = new Map<string, Set<string>>();
  for (const { with: other } of meetings)
    if (other) ids.set(other.name, new Set([...(ids.get(other.name) ?? []), other.id]));
  return ({ with: other, team }) => {
    if (!other) return team ?? 'the team';
    return ids.get(other.name)!.size > 1 ? `${other.name} (${other.id})` : other.name;
  };
}

function daysOf({ title, last, next, state, prepared }: Meeting, today: string): string {
  const days = [
    ...(last === undefined ? [] : [`last ${sayDay(last, today)}`]),
    ...(next === undefined ? [] : [`next ${sayDay(next, today)}`]),
    ...(state === 'on time' ? [] : [state]),
    ...(prepared === undefined ? [] : [`ready: ${prepared}`]),
  ];
  return `${title}: ${days.join(', ')}`;
}
