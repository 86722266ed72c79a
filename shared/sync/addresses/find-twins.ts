import type { Block } from '../../document/block.ts';
import { walk } from '../../document/walk.ts';
import type { NotionBlock } from '../../notion/from-notion.ts';
import { hostedAddress } from '../../notion/hosted-files.ts';
import type { Pages } from '../../ports.ts';
import type { LocalPicture } from './local-picture.ts';
import { hashOf, isMedia, type KnownFile, sameName } from './picture.ts';

/** A picture of the file, and what is known of it in Notion. */
export interface Found {
  picture: LocalPicture;
  known: KnownFile | undefined;
  /** What Notion shows under the same name, and is another version. */
  instead?: string;
}

/** A file that Notion keeps, in the block that shows it. */
export interface Hosted {
  id: string;
  type: string;
  /** Signed. */
  address: string;
  url: string;
}

/** The files that Notion keeps for a page, in the order of the page. */
export function hostedIn(blocks: readonly NotionBlock[]): Hosted[] {
  return blocks.flatMap(block => {
    const address = hostedAddress(block);
    const own = {
      id: String(block.id),
      type: String(block.type),
      address: address ?? '',
      url: address?.split('?')[0] ?? '',
    };
    return [...(address === undefined ? [] : [own]), ...hostedIn(block.children ?? [])];
  });
}

/**
 * Pictures that are on both sides, and of which nobody knows that they are the same: a fresh clone, or a run that ended
 * before it could write down what it had sent. Those of the same name are compared byte by byte, so that none is brought to
 * Notion twice; where their bytes can't be had, the name has to do. Notes in `found` and `files` which are the same.
 */
export async function findTwins(
  pages: Pick<Pages, 'download'>,
  {
    found,
    there,
    base,
    files,
  }: { found: Found[]; there: readonly Hosted[]; base: readonly Block[]; files: KnownFile[] },
): Promise<void> {
  const before = new Map(
    [...walk(base)].flatMap(block => (block.id === undefined ? [] : [[block.id, block] as const])),
  );
  const taken = new Set(files.map(({ url }) => url));
  for (const one of found) {
    const { block, picture } = one.picture;
    const { known } = one;
    if (!picture || known?.hash === picture.hash) continue;
    const isCandidate = ({ id, type, url }: Hosted): boolean => {
      if (taken.has(url) || type !== block.type || !sameName(url, picture.path)) return false;
      const was = before.get(id);
      // What was changed here may have been sent already, to the block that showed it as it was.
      return known ? was !== undefined && isMedia(was) && was.url === known.url : was === undefined;
    };
    for (const { url, address } of there.filter(isCandidate)) {
      const bytes = await pages.download(address);
      const same = bytes ? (await hashOf(bytes)) === picture.hash : !known;
      if (!same) {
        one.instead ??= url;
        continue;
      }
      taken.add(url);
      one.known = { path: picture.path, hash: picture.hash, url };
      files.push(one.known);
      break;
    }
  }
}
