import { fromNotion, type NotionBlock } from '../../notion/from-notion.ts';
import type { PageFile } from '../page-file/page-file.ts';
import type { PageState } from '../state/page-state.ts';
import type { Addresses } from './addresses.ts';
import { gatherLinks } from './gather-links.ts';
import { gatherPictures, type PictureHost } from './gather-pictures.ts';

/** A page on both sides. */
export interface Sides {
  file: Pick<PageFile, 'path' | 'text' | 'body'>;
  /** Absent where this clone knows nothing of the page yet. */
  state?: PageState | undefined;
  /** As Notion gave them; none for a page that is still to be made. */
  remote: readonly NotionBlock[];
}

/**
 * Gathers what has to be known of the links and pictures of a page before its two sides can be compared: the files that
 * links lead to are read, and the bytes of pictures.
 *
 * @throws NotionError where Notion has to be asked and can't be reached
 */
export async function gatherAddresses(host: PictureHost, { file, state, remote }: Sides): Promise<Addresses> {
  const local = file.body.blocks;
  const links = { file: file.path, local, remote: fromNotion(remote).blocks, before: state?.links ?? {} };
  const pictures = {
    file: file.path,
    text: file.text,
    local,
    base: state?.base ?? [],
    remote,
    known: state?.files ?? [],
  };
  return {
    file: file.path,
    ...(await gatherLinks(host.files, links)),
    ...(await gatherPictures(host, pictures)),
  };
}
