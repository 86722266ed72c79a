import { parseDocument, stringify } from 'yaml';
import * as z from 'zod/mini';

/** What I did about a question that came up, and what its section looked like before. */
export interface Remembered {
  /** The day that all of this is about. A page that moved its day begins anew. */
  day: string;
  /** The day on which Rapport first saw the question; it says which year is meant by a day without one. */
  since: string;
  /** How many lines the section had when the day came. */
  lines?: number | undefined;
  /** Put off until this day. */
  until?: string | undefined;
  /** How often it was put off. */
  snoozed?: number | undefined;
  /** Answered from here, or let go, on this day. */
  answered?: string | undefined;
  dropped?: string | undefined;
}

/** By the ids of questions. It is mine alone. */
export type DueMemory = { readonly [id: string]: Remembered };

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const count = z.number().check(z.int(), z.gte(0));
const MEMORY = z.record(
  z.string(),
  z.object({
    day,
    since: day,
    lines: z.optional(count),
    until: z.optional(day),
    snoozed: z.optional(count),
    answered: z.optional(day),
    dropped: z.optional(day),
  }),
);

/**
 * Reads what I put off and what I dropped.
 *
 * @returns the memory, or what is wrong with the text
 * @example
 * readDueMemory('7k2qd: { day: 2027-05-03, since: 2026-11-20, snoozed: 1, until: 2027-05-10 }\n')
 */
export function readDueMemory(yaml: string): { memory: DueMemory } | { problem: string } {
  const document = parseDocument(yaml, { schema: 'core' });
  if (document.errors[0]) return { problem: document.errors[0].message };
  const read = MEMORY.safeParse(document.toJS() ?? {});
  if (read.success) return { memory: read.data };
  return { problem: `${read.error.issues[0]!.path.join('.')} is not as Rapport wrote it.` };
}

/** The memory as the text of its file. */
export const printDueMemory = (memory: DueMemory): string =>
  stringify(
    Object.fromEntries(
      Object.entries(memory).map(([id, { ...known }]) => [
        id,
        Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
      ]),
    ),
    { lineWidth: 0, sortMapEntries: (a, b) => (String(a.key) < String(b.key) ? -1 : 1) },
  );
