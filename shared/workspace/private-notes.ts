import { walk } from '../document/walk.ts';
import { readMarkdown } from '../markdown/read.ts';
import type { Diagnostic } from '../template/index.ts';

/** A finding about a page; it has the shape of a check of a template. */
export type PrivateNote = Omit<Diagnostic, 'id'> & { id: 'private-in-git' };

/**
 * The private notes (`> [!PRIVATE]`) of a page. In a file that git tracks they would be pushed with the file.
 *
 * @example
 * privateNotes('> [!PRIVATE]\n> Worried about the deadline.') // [{ id: 'private-in-git', level: 'error', range: { … }, … }]
 */
export function privateNotes(text: string): PrivateNote[] {
  return [...walk(readMarkdown(text).blocks)]
    .filter(block => block.type === 'private')
    .map(({ source }) => ({
      id: 'private-in-git',
      level: 'error',
      message: 'This note is private, and git would share it with the file. Move it to a file under .rapport/private/.',
      ...(source ? { range: { start: position(text, source.start), end: position(text, source.end) } } : {}),
    }));
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
