import type { Block } from '../../document/block.ts';
import { hashOf } from '../addresses/picture.ts';
import { canonicalPart } from './canonical-part.ts';

/** What a fingerprint is made of. */
export interface Committed {
  /** As the mark says it: nobody can pass another's fingerprint off as their own. */
  name: string;
  salt: string;
  blocks: readonly Block[];
}

/** A random word of 32 hexadecimal digits: with it nobody can find a short part by trying. */
export const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

/**
 * The fingerprint by which somebody commits to what they wrote: SHA-256 of their name, the salt and the part's canonical
 * form, in hexadecimal digits.
 *
 * @example
 * await fingerprintOf({ name: 'Ana Lopes', salt: '00', blocks: [p('Strong: interviews')] }) // '5e1f…', 64 digits
 */
export const fingerprintOf = ({ name, salt, blocks }: Committed): Promise<string> =>
  hashOf(new TextEncoder().encode(JSON.stringify(['rapport exchange 1', name, salt, canonicalPart(blocks)])));
