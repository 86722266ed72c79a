import type { NewFile } from '../ports.ts';
import type { NotionClient, Written } from './client/notion-client.ts';

/** What one request may bring; larger files go in parts of this size. */
const MOST_AT_ONCE = 20 * 1024 * 1024;
const PART = 10 * 1024 * 1024;
const TRIES = 3;

/**
 * Brings a file to Notion, in parts where it is large. A request without an answer is made again, or the whole of it: what
 * is not used is gone after an hour.
 *
 * @returns the id of the upload
 * @throws NotionError
 */
export async function uploadFile(client: NotionClient, file: NewFile): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const sent = await sendFile(client, file);
    if (typeof sent === 'string') return sent;
    if (attempt === TRIES) throw sent.error;
  }
}

type Unanswered = Extract<Written, { kind: 'unanswered' }>;

async function sendFile(client: NotionClient, { name, type, bytes }: NewFile): Promise<string | Unanswered> {
  const parts = bytes.length <= MOST_AT_ONCE ? 1 : Math.ceil(bytes.length / PART);
  const many = parts > 1 ? { mode: 'multi_part', number_of_parts: parts } : {};
  const made = await client.write('POST', '/file_uploads', { filename: name, content_type: type, ...many });
  if (made.kind === 'unanswered') return made;
  const id = made.kind === 'done' ? String(made.body.id) : made.id;
  for (let part = 0; part < parts; part++) {
    const piece = parts === 1 ? bytes : bytes.subarray(part * PART, (part + 1) * PART);
    const form = new FormData();
    form.append('file', new Blob([piece as BlobPart], { type }), name);
    if (parts > 1) form.append('part_number', String(part + 1));
    const sent = await client.write('POST', `/file_uploads/${id}/send`, form);
    if (sent.kind === 'unanswered') return sent;
  }
  if (parts === 1) return id;
  const whole = await client.write('POST', `/file_uploads/${id}/complete`, {});
  return whole.kind === 'unanswered' ? whole : id;
}
