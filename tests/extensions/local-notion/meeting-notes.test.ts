import { Client, LogLevel } from '@notionhq/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';
import { ask, paragraph } from './ask.ts';

let notion: LocalNotion;
let client: Client;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-18T09:00:00Z');
  notion = await startLocalNotion({ clock: () => now });
  const { token: auth, url: baseUrl } = notion;
  const fetch = checkedFetch as never;
  client = new Client({ auth, baseUrl, notionVersion: '2026-03-11', fetch, retry: false, logLevel: LogLevel.ERROR });
});
afterEach(() => notion.close());

const upload = async (filename: string, type: string): Promise<string> => {
  const { id } = await client.fileUploads.create({ filename, content_type: type });
  const data = new Blob(['sound'], { type });
  await client.fileUploads.send({ file_upload_id: id, file: { data, filename } });
  return id;
};
const create = async (title: string, more: JsonObject = {}) =>
  client.blocks.meetingNotes.create({
    title,
    source: { type: 'file_upload', file_upload_id: await upload('weekly.m4a', 'audio/mp4') },
    parent: { type: 'page_id', page_id: notion.root },
    ...more,
  } as never);
const block = async (id: string): Promise<JsonObject> => (await ask(notion, `GET /v1/blocks/${id}`)).body;
const ready = async (id: string, status = 'notes_ready'): Promise<JsonObject> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const { meeting_notes } = await block(id);
    if ((meeting_notes as JsonObject).status === status) return meeting_notes as JsonObject;
    await new Promise(done => setTimeout(done, 10));
  }
  throw new Error(`The note never came to ${status}: ${JSON.stringify(await block(id))}`);
};
const refusal = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'it was taken',
    ({ status, message }) => [status, message],
  );

describe('a meeting note', () => {
  test('of an uploaded recording is being written down, and then has its sections, without words', async () => {
    notion.setFaults([{ on: 'POST /v1/blocks/meeting_notes', do: 'background', lagMs: 200 }]);
    const made = await create('Weekly');
    expect(made).toMatchObject({
      object: 'block',
      type: 'meeting_notes',
      meeting_notes: { title: [{ plain_text: 'Weekly' }], status: 'transcription_in_progress', children: {} },
      has_children: false,
    });
    expect(made).not.toHaveProperty('parent');
    const { children } = await ready(made.id);
    const { results } = (await ask(notion, `GET /v1/blocks/${made.id}/children`)).body as { results: JsonObject[] };
    expect(Object.keys(children as JsonObject)).toEqual(['summary_block_id', 'notes_block_id', 'transcript_block_id']);
    expect(results.map(({ id }) => id)).toEqual(Object.values(children as JsonObject));
    expect(results.map(({ paragraph }) => (paragraph as JsonObject).rich_text)).toEqual([[], [], []]);
  });

  test('may do without a summary', async () => {
    const made = await create('', { options: { kickoff_summary: false } });
    const { title, children } = await ready(made.id, 'transcription_paused');
    expect([title, Object.keys(children as JsonObject)]).toEqual([[], ['transcript_block_id']]);
  });

  test('of a block that shows a recording comes right after it', async () => {
    const audio = { audio: { type: 'file_upload', file_upload: { id: await upload('weekly.mp3', 'audio/mpeg') } } };
    const { body } = await ask(notion, 'PATCH /v1/blocks/:root/children', { children: [audio, paragraph('after')] });
    const [source] = body.results as { id: string }[];
    const made = await client.blocks.meetingNotes.create({ source: { type: 'block', block_id: source?.id ?? '' } });
    const { results } = (await ask(notion, 'GET /v1/blocks/:root/children')).body as { results: JsonObject[] };
    expect(results.map(({ type }) => type)).toEqual(['audio', 'meeting_notes', 'paragraph']);
    expect(results[1]?.id).toBe(made.id);
  });

  test('is refused without a recording', async () => {
    const parent = { type: 'page_id', page_id: notion.root } as const;
    const png = await upload('a.png', 'image/png');
    const source = { type: 'file_upload', file_upload_id: png } as const;
    expect(await refusal(client.blocks.meetingNotes.create({ source, parent }))).toEqual([
      400,
      `The file upload ${png} is image/png, which meeting notes do not support.`,
    ]);
    const pending = await client.fileUploads.create({ filename: 'a.mp3' });
    const unsent = { type: 'file_upload', file_upload_id: pending.id } as const;
    expect(await refusal(client.blocks.meetingNotes.create({ source: unsent, parent }))).toEqual([
      404,
      expect.stringContaining(`Could not find file_upload with ID: ${pending.id}.`),
    ]);
    const { body } = await ask(notion, 'PATCH /v1/blocks/:root/children', { children: [paragraph('no sound')] });
    const [block] = body.results as { id: string }[];
    const silent = { type: 'block', block_id: block?.id ?? '' } as const;
    expect(await refusal(client.blocks.meetingNotes.create({ source: silent }))).toEqual([
      400,
      `The block ${block?.id} shows no audio or video file that was uploaded to Notion.`,
    ]);
    expect((await refusal(client.blocks.meetingNotes.create({ source } as never))) as unknown[]).toContain(400);
  });

  test('shows only its id to who may not read', async () => {
    const file = await upload('weekly.mp3', 'audio/mpeg');
    const { token } = notion.addToken({ name: 'Writer', capabilities: ['insert_content'] });
    const sent: JsonObject = {
      source: { type: 'file_upload', file_upload_id: file },
      parent: { type: 'page_id', page_id: notion.root },
    };
    const { body } = await ask(notion, 'POST /v1/blocks/meeting_notes', sent, { token });
    expect(Object.keys(body)).toEqual(['object', 'id', 'request_id']);
  });
});

describe('a query of meeting notes', () => {
  const found = async (body: object): Promise<unknown[]> => {
    const { results } = await client.blocks.meetingNotes.query(body as never);
    return results.map(({ meeting_notes }) => meeting_notes.title?.[0]?.plain_text);
  };
  beforeEach(async () => {
    for (const title of ['Weekly sync', 'Planning', 'Weekly review']) {
      await create(title);
      now += 24 * 3_600_000;
    }
  });

  const where = (property: string, operator: string, value?: unknown) => ({
    filter: { operator: 'and', filters: [{ property, filter: { operator, ...(value !== undefined && { value }) } }] },
  });
  test.each([
    ['all, the newest first', {}, ['Weekly review', 'Planning', 'Weekly sync']],
    [
      'by title',
      where('title', 'string_contains', { type: 'exact', value: 'weekly' }),
      ['Weekly review', 'Weekly sync'],
    ],
    [
      'from a day on',
      where('created_time', 'date_is_on_or_after', { type: 'exact', value: '2026-11-19' }),
      ['Weekly review', 'Planning'],
    ],
    [
      'of the last day',
      where('created_time', 'date_is_relative_to', {
        type: 'relative',
        value: 'custom',
        direction: 'past',
        unit: 'day',
        count: 1,
      }),
      ['Weekly review'],
    ],
    ['with attendees', where('attendees', 'is_not_empty'), []],
    [
      'sorted, and the first two',
      { sort: [{ property: 'title', direction: 'ascending' }], limit: 2 },
      ['Planning', 'Weekly review'],
    ],
  ])('%s', async (_what, body, titles) => expect(await found(body)).toEqual(titles));

  test('says whether there are more, and refuses what it does not know', async () => {
    expect((await client.blocks.meetingNotes.query({ limit: 2 })).has_more).toBe(true);
    expect((await client.blocks.meetingNotes.query({ limit: 3 })).has_more).toBe(false);
    expect(await refusal(client.blocks.meetingNotes.query(where('mood', 'is_empty') as never))).toEqual([
      400,
      expect.stringContaining('body.filter.filters[0].property should be `"title"` or'),
    ]);
  });
});
