import { parseDocument, stringify } from 'yaml';
import * as z from 'zod/mini';
import { hash } from '../../document/fingerprint.ts';
import { normalised } from '../promises/promise-id.ts';

/** The lines of notes that came into an agenda: fingerprints, with the day. No words of theirs. */
export type Taken = { readonly [fingerprint: string]: string };

const TAKEN = z.record(z.string(), z.string());

/**
 * Reads which lines were taken.
 *
 * @returns the lines, or what is wrong with the text
 */
export function readTaken(yaml: string): { taken: Taken } | { problem: string } {
  const document = parseDocument(yaml, { schema: 'core' });
  if (document.errors[0]) return { problem: document.errors[0].message };
  const read = TAKEN.safeParse(document.toJS() ?? {});
  return read.success ? { taken: read.data } : { problem: 'it should be a list of fingerprints and days.' };
}

export const printTaken = (taken: Taken): string =>
  stringify(taken, { sortMapEntries: (a, b) => (String(a.key) < String(b.key) ? -1 : 1) });

/**
 * By what a line is known again: the place where it stands, for whom, and its words; of equal ones which of them.
 *
 * @param place the name of the note without its folder, so that filing it elsewhere offers nothing anew; of a line in Notion its id
 * @example
 * fingerprintOf('2026-11-20.md', 'ana', 'who decides about prices?', 0)
 */
export const fingerprintOf = (place: string, person: string, text: string, count: number): string =>
  `t${hash([place, person, normalised(text), count].join('\n')).toString(36)}`;
