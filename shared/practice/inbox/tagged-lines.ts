import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { plainRun } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { withoutPrivate } from '../due/without-private.ts';
import { LINE_TYPES } from '../line-types.ts';
import { findMember, type TeamMember } from '../people.ts';
import { isOver } from './topic-text.ts';

/** A line of a note that is meant for a talk with somebody. */
export interface TaggedLine {
  /** Their id. */
  person: string;
  /** The line without the tag. */
  text: string;
  block: Block;
}

/**
 * The lines of a note that are tagged with somebody: by handle, id or first name, where that means exactly one person, or by a mention of
 * Notion's. A line that is ticked or struck is over, and a private note stays private.
 *
 * ```
 * - who decides about prices? @ana      for Ana: who decides about prices?
 * - tell @ana about the export          for Ana: tell Ana about the export
 * - [x] thank @ana                      over
 * - write to bo@ana.example             an address
 * ```
 *
 * @param source the text that the blocks were read from; without it the lines of a paragraph can't be told apart
 * @example
 * taggedLines(document.blocks, people) // [{ person: 'ana', text: 'who decides about prices?', block }]
 */
export const taggedLines = (blocks: readonly Block[], people: readonly TeamMember[], source?: string): TaggedLine[] =>
  [...walk(withoutPrivate(blocks))]
    .filter(block => LINE_TYPES.has(block.type) && !isOver(block))
    .flatMap(block =>
      linesOf(block, source)
        .flatMap(runs =>
          runs
            .map(run => said(run, people))
            .join('')
            .split('\n'),
        )
        .flatMap(line => tagsOf(line, people).map(person => ({ person, text: withoutTags(line, people), block })))
        .filter(({ text }) => text !== ''),
    );

/**
 * The lines of a block as they stand in the file. To Markdown the two of a paragraph are one, but only one of them is tagged:
 *
 * ```
 * Carla asked about her pay
 * who decides about prices? @ana
 * ```
 */
function linesOf({ text = [], source: at }: Block, source: string | undefined): (readonly Run[])[] {
  if (source === undefined || !at || at.text.length < 2) return [text];
  return at.text.map(({ start, end }) => readMarkdown(source.slice(start, end)).blocks[0]?.text ?? []);
}

/** Stands for an `@` that is no tag. */
const NO_TAG = '\u{E000}';

/** What a run says, with `@ana` for a mention of somebody who is known. */
function said(run: Run, people: readonly TeamMember[]): string {
  const mentioned =
    run.type === 'mention' && run.kind === 'user'
      ? people.find(({ notion }) => notion !== undefined && sameId(notion, run.id))
      : undefined;
  if (mentioned && !run.strikethrough) return `@${mentioned.id}`;
  const isText = run.type === 'text' && !run.code && !run.link && !run.strikethrough;
  return isText ? run.text : plainRun(run).replaceAll('@', NO_TAG);
}

const sameId = (a: string, b: string): boolean => a.replaceAll('-', '') === b.replaceAll('-', '');

const TAG = String.raw`(?<![\p{L}\p{N}@._/-])@([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?)`;

function tagsOf(line: string, people: readonly TeamMember[]): string[] {
  const named = [...line.matchAll(new RegExp(TAG, 'gu'))].flatMap(([, name]) => findMember(name!, people) ?? []);
  return [...new Set(named.map(({ id }) => id))];
}

/** At the beginning and the end a tag is an address; inside of a sentence it is a name. */
function withoutTags(line: string, people: readonly TeamMember[]): string {
  const person = (name: string) => findMember(name, people);
  let text = line.trim();
  for (const edge of [new RegExp(`^${TAG}[:,;]?\\s*`, 'u'), new RegExp(`[\\s,(]*${TAG}[).]?$`, 'u')]) {
    for (let found = edge.exec(text); found && person(found[1]!); found = edge.exec(text))
      text = (text.slice(0, found.index) + text.slice(found.index + found[0].length)).trim();
  }
  return text
    .replace(new RegExp(TAG, 'gu'), (tag, name: string) => person(name)?.first ?? tag)
    .replaceAll(NO_TAG, '@')
    .trim();
}
