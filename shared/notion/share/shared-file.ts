import { walk } from '../../document/walk.ts';
import type { NewFile } from '../../ports.ts';
import type { Shared, SharedDocument } from './shared.ts';

/**
 * A file that may be sent, because a document shows it that may be sent. What a private note shows, or nothing shows, can't
 * be made one.
 *
 * @param url by which the document shows it
 * @throws TypeError for a file that the document does not show
 */
export function sharedFile(document: SharedDocument, url: string, file: NewFile): Shared<NewFile> {
  return document.map(({ blocks }) => {
    for (const block of walk(blocks)) if ('here' in block && block.here && block.url === url) return file;
    throw new TypeError('Only a file that a shared document shows may be sent to Notion.');
  });
}
