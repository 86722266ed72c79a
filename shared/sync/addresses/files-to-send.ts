import { walk } from '../../document/walk.ts';
import type { SharedDocument } from '../../notion/share/shared.ts';
import { sharedFile } from '../../notion/share/shared-file.ts';
import type { FilesToSend, FileToSend } from '../apply/send-files.ts';
import type { Addresses } from './addresses.ts';
import { fileName, isMedia } from './picture.ts';

/** The files of the folder that a document shows and that may be sent: of those in private notes there are none. */
export function filesToSend({ pictures }: Addresses, document: SharedDocument): FilesToSend {
  const files = new Map<string, FileToSend>();
  for (const block of walk(document.value.blocks)) {
    const picture = isMedia(block) && block.here ? pictures.get(block.url) : undefined;
    if (!isMedia(block) || !picture) continue;
    const { path, hash, type, bytes } = picture;
    files.set(block.url, { path, hash, file: sharedFile(document, block.url, { name: fileName(path), type, bytes }) });
  }
  return files;
}
