import { type Amount, addToDay } from '../../template/dates/day.ts';
import type { DueEntry } from './due-entry.ts';
import type { DueMemory, Remembered } from './due-memory.ts';

/**
 * The memory after something was put off: it comes up again that much later, counted from today or, where it is not due yet, from its
 * day.
 *
 * @example
 * snooze(memory, entry, { count: 1, unit: 'week' }, '2027-05-03')['7k2qd'] // { until: '2027-05-10', snoozed: 1, … }
 */
export function snooze(memory: DueMemory, { id, on, snoozed }: DueEntry, by: Amount, today: string): DueMemory {
  return change(memory, id, { until: addToDay(on > today ? on : today, by), snoozed: snoozed + 1 });
}

/** The memory after something was let go: it does not come up again for this day. */
export const drop = (memory: DueMemory, { id }: DueEntry, today: string): DueMemory =>
  change(memory, id, { dropped: today });

/** The memory after something was answered from the list. */
export const settle = (memory: DueMemory, { id }: DueEntry, today: string): DueMemory =>
  change(memory, id, { answered: today });

const change = (memory: DueMemory, id: string, how: Partial<Remembered>): DueMemory => ({
  ...memory,
  [id]: { ...memory[id]!, ...how },
});
