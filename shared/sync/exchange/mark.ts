import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';

/**
 * Somebody's mark on a page: "Ana Lopes is ready" and a fingerprint. Nothing else stands in it, until all are ready: then the
 * part stands below it, with the word by which everybody can check the fingerprint.
 *
 * ```
 * <details>
 * <summary>Ana Lopes is ready `9f86d0…`</summary>
 *
 * - Strong: interviews
 *
 * The fingerprint above was made with `5e1f…`
 *
 * </details>
 * ```
 */
export interface Mark {
  name: string;
  fingerprint: string;
  /** The line itself, with what stands below it. */
  block: Block;
  /** The published part; absent while only the mark stands. */
  part?: PublishedPart;
}

export interface PublishedPart {
  blocks: Block[];
  /** Absent where the line with it was taken away. */
  salt?: string;
}

const READY = /^(\S.*?)\s+is ready\b\W*([0-9a-f]{64})$/su;
const OPENED = /^The fingerprint above was made with\W*([0-9a-f]{32})\W*$/u;
const CLOSED = /^(\S.*?)\s+closed this without (\S.*?)\.?$/su;

export const markBlock = (name: string, fingerprint: string): Block => ({
  type: 'toggle',
  text: [
    { type: 'text', text: `${name} is ready ` },
    { type: 'text', text: fingerprint, code: true },
  ],
});

/** The line below a published part that opens its fingerprint. */
export const saltBlock = (salt: string): Block => ({
  type: 'paragraph',
  text: [
    { type: 'text', text: 'The fingerprint above was made with ' },
    { type: 'text', text: salt, code: true },
  ],
});

/** The line by which whoever began an exchange ends the waiting. */
export const closingBlock = (by: string, without: readonly string[]): Block => ({
  type: 'paragraph',
  text: [{ type: 'text', text: `${by} closed this without ${without.join(' and ')}.` }],
});

/**
 * The mark that a line is, whatever somebody or Notion made of its kind, its colours and its runs; `undefined` for any other.
 *
 * @example
 * readMark(readMarkdown('- **Ana Lopes** is ready 9f86…').blocks[0]) // { name: 'Ana Lopes', fingerprint: '9f86…', … }
 */
export function readMark(block: Block): Mark | undefined {
  const [, name, fingerprint] = READY.exec(plainText(block.text).trim()) ?? [];
  if (name === undefined || fingerprint === undefined) return undefined;
  const part = readPart(block.children ?? []);
  return { name, fingerprint, block, ...(part && { part }) };
}

function readPart(children: readonly Block[]): PublishedPart | undefined {
  const blocks = [...children];
  const at = blocks.findLastIndex(child => OPENED.test(plainText(child.text).trim()));
  const salt = at < 0 ? undefined : OPENED.exec(plainText(blocks[at]!.text).trim())![1];
  if (salt !== undefined) blocks.splice(at, 1);
  const empty = blocks.every(({ type, text, children = [] }) => type === 'paragraph' && !text?.length && !children[0]);
  return salt === undefined && empty ? undefined : { blocks, ...(salt !== undefined && { salt }) };
}

/** Every mark of a page, in reading order. What stands below a mark is somebody's part, and no place for marks. */
export function findMarks(blocks: readonly Block[]): Mark[] {
  return blocks.flatMap(block => {
    const mark = readMark(block);
    return mark ? [mark] : findMarks(block.children ?? []);
  });
}

/** Who says that they closed the exchange. */
export function findClosings(blocks: readonly Block[]): { by: string }[] {
  const lines: { by: string }[] = [];
  for (const block of walk(blocks)) {
    const [, by] = CLOSED.exec(plainText(block.text).trim()) ?? [];
    if (by !== undefined) lines.push({ by });
  }
  return lines;
}
