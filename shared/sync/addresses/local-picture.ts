import { fileType } from '../../notion/file-types.ts';
import type { Files } from '../../ports.ts';
import { pathIn } from './paths.ts';
import { fileName, hashOf, type MediaBlock, type Picture } from './picture.ts';

/** A picture that the file shows: what can be sent of it, or why it can't. */
export interface LocalPicture {
  block: MediaBlock;
  /** Within the workspace folder; absent where it leads out of it. */
  path?: string;
  picture?: Picture;
  problem?: string;
}

/** What each kind of block shows. Any file may be a `file`. */
const SHOWS: { readonly [type: string]: { fits: RegExp; what: string } } = {
  image: { fits: /^image\//, what: 'picture' },
  video: { fits: /^video\//, what: 'video' },
  audio: { fits: /^audio\//, what: 'recording' },
  pdf: { fits: /\/pdf$/, what: 'PDF' },
};

/** Whether a block shows a file by a path, and not by an address of the web. */
export const showsPath = ({ kind, url }: MediaBlock): boolean =>
  kind === undefined && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) && url !== '';

/** Reads a picture that a block of a file shows. */
export async function localPicture(files: Files, file: string, block: MediaBlock): Promise<LocalPicture> {
  const path = pathIn(file, block.url);
  if (path === undefined) {
    return { block, problem: 'it does not lie among the pages of this folder. Put a copy beside the page to send it.' };
  }
  const bytes = await files.readBytes(path);
  if (!bytes) return { block, path, problem: 'there is no such file in this folder.' };
  const type = fileType(path);
  const problem = whyNot(block, bytes, type);
  const picture = { path, hash: await hashOf(bytes), bytes, type: type ?? '' };
  return { block, path, picture, ...(problem !== undefined && { problem }) };
}

function whyNot({ type: shows, url }: MediaBlock, bytes: Uint8Array, type: string | undefined): string | undefined {
  const name = fileName(url);
  if (type === undefined) return `Notion takes no files such as ${name}. Save it as another kind of file.`;
  const shown = SHOWS[shows];
  if (shown && !shown.fits.test(type)) return `Notion shows no ${type} as a ${shown.what}. Link to it instead.`;
  if (new TextEncoder().encode(name).length > LONGEST_NAME) return 'its name is longer than Notion takes. Shorten it.';
  return bytes.length === 0 ? 'it is empty.' : undefined;
}

/** Bytes of a file's name, at most. */
const LONGEST_NAME = 900;

/** Why a picture is too large for a workspace that takes `most` bytes. */
export function tooLarge(picture: Picture, most: number | undefined): string | undefined {
  if (most === undefined || picture.bytes.length <= most) return undefined;
  const [has, takes] = [picture.bytes.length, most].map(bytes => `${(bytes / 1024 / 1024).toFixed(1)} MiB`);
  return `it has ${has}, and the workspace takes ${takes}. Make it smaller, or put it on the web and show its address.`;
}
