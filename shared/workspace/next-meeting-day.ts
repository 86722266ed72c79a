import { firstWorkday } from '../practice/due/day-off.ts';
import { addToDay } from '../template/dates/day.ts';
import { dueIn } from './due.ts';
import { cadenceSettings } from './due-files.ts';
import type { Workspace } from './workspace.ts';

/**
 * When people meet next by a template, as what comes up says it; where that day is over, the same day of the week to come. Those who
 * never met leave it to the template.
 *
 * @param template its id
 * @param people their ids, in any order
 * @throws BrokenFile where what is kept for it can't be read
 * @example
 * await nextMeetingDay(workspace, 'one-on-one-weekly', ['ana', 'bo']) // '2026-11-30'
 */
export async function nextMeetingDay(
  workspace: Workspace,
  template: string,
  people: readonly string[],
): Promise<string | undefined> {
  const today = workspace.clock.today();
  const [{ meetings }, { away }] = await Promise.all([dueIn(workspace), cadenceSettings(workspace.files)]);
  const key = [...people].sort().join('\n');
  let day = meetings.find(meeting => meeting.template === template && meeting.people.join('\n') === key)?.next;
  while (day !== undefined && day < today) day = firstWorkday(addToDay(day, { count: 7, unit: 'day' }), away);
  return day;
}
