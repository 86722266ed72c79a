import type { Media } from '../../blocks/media.ts';
import type { Block } from '../../document/block.ts';
import { hash as fingerprint } from '../../document/fingerprint.ts';

/** A block that shows a file, whatever kind of file: "picture" for short. */
export type MediaBlock = Block & Media & { type: 'image' | 'video' | 'audio' | 'file' | 'pdf' };

const SHOWS: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'file', 'pdf'] satisfies MediaBlock['type'][]);

export const isMedia = (block: Block): block is MediaBlock => SHOWS.has(block.type);

/** A file of the folder that a page shows. */
export interface Picture {
  /** Within the workspace folder. */
  path: string;
  /** Of its bytes: SHA-256, in hexadecimal digits. */
  hash: string;
  bytes: Uint8Array;
  /** Its content type. */
  type: string;
}

/** A file that Notion keeps, and what it was here when it was brought there. */
export interface KnownFile {
  path: string;
  hash: string;
  /** Where Notion keeps it, without what changes at every read; absent until Notion has said so. */
  url?: string;
  /** The upload by which the block was given it, until Notion has said where it is. */
  upload?: string;
}

/** The last step of an address or a path, as it is read: `a/my%20plan.pdf` is called `my plan.pdf`. */
export function fileName(address: string): string {
  const step = address.split(/[?#]/)[0]!.split('/').at(-1)!;
  try {
    return decodeURIComponent(step);
  } catch {
    // A per cent sign that encodes nothing is part of the name.
    return step;
  }
}

/**
 * Whether a file is called as another one, in the letters that every store of files keeps: Notion's writes some signs otherwise.
 *
 * @example
 * sameName('https://files.example/1/My_chart.png', 'img/my chart.png') // true
 */
export const sameName = (a: string, b: string): boolean => plainName(a) === plainName(b);

const plainName = (address: string): string =>
  fileName(address)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '_');

/**
 * Stands for the address of a picture that Notion doesn't have yet. It says nothing of where the file lies.
 *
 * @param instead where Notion keeps what it is to be shown instead of: then it is known for another version of that
 */
export const pendingUrl = ({ path, hash }: Picture, instead?: string): string =>
  `${instead ?? 'upload:'}#${hash}-${fingerprint(path).toString(36)}`;

/** SHA-256 of some bytes, in hexadecimal digits. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
