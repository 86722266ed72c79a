import type { Payload } from '../../blocks/notion-form.ts';
import type { Block } from '../../document/block.ts';
import { walk } from '../../document/walk.ts';
import type { BlockRequest } from '../../notion/block-request.ts';
import type { DoneStep, Made } from '../apply/carry-out.ts';
import { isMedia, type KnownFile } from './picture.ts';

/**
 * What Notion keeps after requests were done: what it kept before, as far as the page still shows it, and what was brought
 * to it since.
 *
 * @param base the page as it is now
 */
export function filesAfter(
  before: readonly KnownFile[],
  steps: readonly DoneStep[],
  base: readonly Block[],
): KnownFile[] {
  const files = [...before];
  const uploads = new Map<string, { path: string; hash: string }>();
  for (const { step, made, hosted = {} } of steps) {
    if (step.kind === 'upload') uploads.set(step.upload, { path: step.path, hash: step.hash });
    const shown = step.kind === 'append' ? shownBy(step.children, made) : [];
    if (step.kind === 'update') shown.push({ upload: uploadIn(step.payload), id: step.id });
    for (const { upload = '', id = '' } of shown) {
      const file = uploads.get(upload);
      if (file) files.push({ ...file, ...(hosted[id] === undefined ? { upload } : { url: hosted[id] }) });
    }
  }
  const places = new Set([...walk(base)].filter(isMedia).map(({ url }) => url));
  const known = new Set<string>();
  return files.filter(({ url, upload }) => {
    const place = url ?? upload ?? '';
    const isNew = places.has(place) && !known.has(place);
    known.add(place);
    return isNew;
  });
}

interface ShownBy {
  upload?: string | undefined;
  id?: string | undefined;
}

const shownBy = (requests: readonly BlockRequest[], made: readonly Made[]): ShownBy[] =>
  requests.flatMap((request, i) => {
    const payload = request[request.type] as Payload;
    const below = (payload.children ?? []) as unknown as BlockRequest[];
    return [{ upload: uploadIn(payload), id: made[i]?.id }, ...shownBy(below, made[i]?.children ?? [])];
  });

function uploadIn({ file_upload: upload }: Payload): string | undefined {
  return typeof upload === 'object' && upload !== null && !Array.isArray(upload) ? String(upload.id) : undefined;
}
