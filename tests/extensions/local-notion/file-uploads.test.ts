import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, isFullBlock, isFullPage, LogLevel } from '@notionhq/client';
import { afterEach, describe, expect, test } from 'vitest';
import { type LocalNotion, type LocalNotionOptions, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { JsonObject } from '../../../extensions/local-notion/json.ts';
import { checkedFetch } from '../../conformance/local-notion/checked-fetch.ts';
import { ask } from './ask.ts';

let notion: LocalNotion;
let now = Date.parse('2026-11-21T09:00:00Z');
afterEach(() => notion.close());

const start = async (options: LocalNotionOptions = {}): Promise<Client> => {
  now = Date.parse('2026-11-21T09:00:00Z');
  notion = await startLocalNotion({ clock: () => now, ...options });
  return clientOf(notion);
};
const clientOf = ({ token, url }: LocalNotion): Client =>
  new Client({
    auth: token,
    baseUrl: url,
    notionVersion: '2026-03-11',
    fetch: checkedFetch as never,
    retry: false,
    // Refusals are what is asked for here.
    logLevel: LogLevel.ERROR,
  });

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const file = (bytes: Uint8Array | string, type: string) => ({
  data: new Blob([bytes as BlobPart], { type }),
  filename: 'sent',
});

/** Uploads a file and gives back the id of the upload. */
const upload = async (client: Client, filename: string, bytes: Uint8Array | string, type: string): Promise<string> => {
  const { id } = await client.fileUploads.create({ filename, content_type: type });
  const sent = await client.fileUploads.send({ file_upload_id: id, file: { ...file(bytes, type), filename } });
  expect(sent).toMatchObject({ status: 'uploaded', filename, content_type: type });
  return id;
};

const appended = async (client: Client, block: object): Promise<JsonObject> => {
  const { results } = await client.blocks.children.append({ block_id: notion.root, children: [block as never] });
  return results[0] as unknown as JsonObject;
};

/** The address in a value such as `{ type: 'file', file: { url, expiry_time } }`. */
const urlIn = (value: unknown): string => (value as { file: { url: string } }).file.url;

describe('an upload', () => {
  test('waits for its bytes, has them, and is attached', async () => {
    const client = await start();
    const made = await client.fileUploads.create({ filename: 'chart.png' });
    expect(made).toMatchObject({
      object: 'file_upload',
      status: 'pending',
      filename: 'chart.png',
      content_type: 'image/png',
      content_length: null,
      created_time: '2026-11-21T09:00:00.000Z',
      expiry_time: '2026-11-21T10:00:00.000Z',
      upload_url: `${notion.url}/v1/file_uploads/${made.id}/send`,
    });
    const sent = await client.fileUploads.send({ file_upload_id: made.id, file: file(PNG, 'image/png') });
    expect(sent).toMatchObject({ status: 'uploaded', content_length: 10 });
    expect(sent.upload_url).toBeUndefined();
    const block = await appended(client, { image: { file_upload: { id: made.id } } });
    expect(block.image).toMatchObject({ type: 'file', file: { expiry_time: '2026-11-21T10:00:00.000Z' } });
    const bytes = await fetch(urlIn(block.image));
    expect([bytes.status, bytes.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(PNG);
    expect(await client.fileUploads.retrieve({ file_upload_id: made.id })).toMatchObject({ expiry_time: null });
  });

  test('takes its name from what is sent, and its ending from its type', async () => {
    const client = await start();
    const nameless = await client.fileUploads.create({});
    await client.fileUploads.send({ file_upload_id: nameless.id, file: { ...file('a,b', ''), filename: 'a.csv' } });
    expect(await client.fileUploads.retrieve({ file_upload_id: nameless.id })).toMatchObject({
      filename: 'a.csv',
      content_type: 'text/csv',
    });
    const bare = await client.fileUploads.create({ filename: 'report', content_type: 'application/pdf' });
    expect(bare.filename).toBe('report.pdf');
  });

  test('comes in parts, in any order, and is whole when it is completed', async () => {
    const client = await start({ plan: 'business' });
    const made = await client.fileUploads.create({ mode: 'multi_part', filename: 'film.mp4', number_of_parts: 2 });
    expect(made).toMatchObject({ number_of_parts: { total: 2, sent: 0 }, complete_url: expect.any(String) });
    const send = (part: string, bytes: Uint8Array | string) =>
      client.fileUploads.send({ file_upload_id: made.id, file: file(bytes, 'video/mp4'), part_number: part });
    const complete = () => client.fileUploads.complete({ file_upload_id: made.id });
    expect(await send('2', 'end')).toMatchObject({ status: 'pending', number_of_parts: { total: 2, sent: 1 } });
    await expect(complete()).rejects.toThrow('has 1 of its 2 parts');
    await expect(send('1', 'small')).rejects.toThrow('should be at least 5 MiB; only the last part may be smaller.');
    await expect(send('3', 'end')).rejects.toThrow('should be an integer between `1` and `2`');
    await send('1', new Uint8Array(5 * 1024 * 1024).fill(65));
    expect(await complete()).toMatchObject({ status: 'uploaded', content_length: 5 * 1024 * 1024 + 3 });
    const block = await appended(client, { video: { file_upload: { id: made.id } } });
    const bytes = Buffer.from(await (await fetch(urlIn(block.video))).arrayBuffer());
    expect([bytes.length, bytes.subarray(-4).toString()]).toEqual([5 * 1024 * 1024 + 3, 'Aend']);
  });

  test('is fetched from an address elsewhere, or says why it was not', async () => {
    const elsewhere: typeof fetch = async input =>
      String(input).endsWith('chart.png')
        ? new Response(PNG, { headers: { 'content-type': 'image/png' } })
        : new Response('', { status: 404 });
    const client = await start({ fetch: elsewhere });
    const from = (external_url: string) =>
      client.fileUploads.create({ mode: 'external_url', external_url, filename: 'chart.png' });
    const [good, bad] = [await from('https://x.y/chart.png'), await from('https://x.y/gone.png')];
    expect(good).toMatchObject({ status: 'pending' });
    await expect
      .poll(() => client.fileUploads.retrieve({ file_upload_id: good.id }))
      .toMatchObject({ status: 'uploaded', content_length: 10, file_import_result: { type: 'success' } });
    expect(await client.fileUploads.retrieve({ file_upload_id: bad.id })).toMatchObject({
      status: 'failed',
      file_import_result: {
        type: 'error',
        error: { type: 'download_error', message: 'https://x.y/gone.png answers 404.' },
      },
    });
    await expect(from('http://x.y/chart.png')).rejects.toThrow('body.external_url should be a valid https URL');
  });

  test('that nothing uses is gone after an hour, and one that is used stays', async () => {
    const client = await start();
    const [used, unused] = [
      await upload(client, 'a.txt', 'a', 'text/plain'),
      await upload(client, 'b.txt', 'b', 'text/plain'),
    ];
    const waiting = await client.fileUploads.create({ filename: 'c.txt' });
    await appended(client, { file: { file_upload: { id: used } } });
    now += 3_600_000;
    const statuses = async (status?: 'expired' | 'uploaded') =>
      (await client.fileUploads.list(status ? { status } : {})).results.map(one => [
        one.filename,
        one.status,
        one.expiry_time,
      ]);
    expect(await statuses()).toEqual([
      ['c.txt', 'expired', null],
      ['b.txt', 'expired', null],
      ['a.txt', 'uploaded', null],
    ]);
    expect(await statuses('uploaded')).toEqual([['a.txt', 'uploaded', null]]);
    const attach = appended(client, { file: { file_upload: { id: unused } } });
    await expect(attach).rejects.toThrow(
      `Could not find file_upload with ID: ${unused}. Confirm the status of the file upload is \`uploaded\``,
    );
    const late = client.fileUploads.send({ file_upload_id: waiting.id, file: file('c', 'text/plain') });
    await expect(late).rejects.toThrow('should have a status of `pending`, instead was `expired`');
    // One upload may be used again and again.
    expect((await appended(client, { file: { file_upload: { id: used } } })).file).toMatchObject({ name: 'a.txt' });
  });

  test('is listed in parts, newest first', async () => {
    const client = await start();
    for (const name of ['1.txt', '2.txt', '3.txt']) await client.fileUploads.create({ filename: name });
    const first = await client.fileUploads.list({ page_size: 2 });
    expect(first.results.map(({ filename }) => filename)).toEqual(['3.txt', '2.txt']);
    const rest = await client.fileUploads.list({ start_cursor: first.next_cursor ?? '' });
    expect([rest.results.map(({ filename }) => filename), rest.has_more]).toEqual([['1.txt'], false]);
  });
});

describe('refused is', () => {
  test.each<[string, object, string]>([
    [
      'an ending that Notion does not take',
      { filename: 'a.exe' },
      'Provided `filename` has an extension that is not supported for the File Upload API.',
    ],
    ['a name without ending and type', { filename: 'a' }, 'Provided `filename` has an extension that is not supported'],
    [
      'a type that Notion does not take',
      { content_type: 'application/x-thing' },
      'The content type application/x-thing is not supported for the File Upload API.',
    ],
    [
      'a type of another ending',
      { filename: 'a.png', content_type: 'text/plain' },
      'Provided `content_type` text/plain does not match the extension',
    ],
    [
      'a name longer than 900 bytes',
      { filename: `${'é'.repeat(450)}.png` },
      'body.filename.length should be ≤ `900`, instead was `904`.',
    ],
    ['parts without their number', { mode: 'multi_part', filename: 'a.mp4' }, 'body.number_of_parts should be defined'],
    ['an import from nowhere', { mode: 'external_url', filename: 'a.mp4' }, 'body.external_url should be defined'],
  ])('%s', async (_name, body, message) => {
    const client = await start();
    await expect(client.fileUploads.create(body)).rejects.toThrow(message);
  });

  test('a file larger than the plan allows', async () => {
    const client = await start();
    const { id } = await client.fileUploads.create({ filename: 'a.png' });
    const sent = client.fileUploads.send({
      file_upload_id: id,
      file: file(new Uint8Array(5.5 * 1024 * 1024), 'image/png'),
    });
    await expect(sent).rejects.toThrow('File size of 5.5 MiB exceeds the limit of 5 MiB.');
  });

  test('bytes of another type than was said, a form without a file, and a second file', async () => {
    const client = await start();
    const { id } = await client.fileUploads.create({ filename: 'a.png' });
    const send = (type: string) =>
      client.fileUploads.send({ file_upload_id: id, file: { ...file(PNG, type), filename: 'a.png' } });
    await expect(send('image/gif')).rejects.toThrow('does not match the extension');
    const empty = await ask(notion, `POST /v1/file_uploads/${id}/send`, {});
    expect(empty.body.message).toBe('body failed validation: body.file should be defined, instead was `undefined`.');
    await send('image/png');
    await expect(send('image/png')).rejects.toThrow('should have a status of `pending`, instead was `uploaded`');
  });

  test('an upload that is not there, or not of the kind of its place', async () => {
    const client = await start();
    const text = await upload(client, 'a.txt', 'a', 'text/plain');
    await expect(appended(client, { image: { file_upload: { id: text } } })).rejects.toThrow('text/plain, which image');
    const nowhere = '10ca1000-0000-4000-8000-000000000001';
    await expect(appended(client, { file: { file_upload: { id: nowhere } } })).rejects.toThrow(nowhere);
    await expect(client.fileUploads.retrieve({ file_upload_id: nowhere })).rejects.toThrow(
      'Could not find file_upload',
    );
    expect((await client.blocks.children.list({ block_id: notion.root })).results).toEqual([]);
  });
});

describe('a file that lies here', () => {
  test('has another address at every read, each good for an hour', async () => {
    const client = await start();
    const block = await appended(client, {
      image: { file_upload: { id: await upload(client, 'a.png', PNG, 'image/png') } },
    });
    const read = async (): Promise<string> => {
      const found = await client.blocks.retrieve({ block_id: String(block.id) });
      return isFullBlock(found) && found.type === 'image' ? urlIn(found.image) : '';
    };
    const [one, two] = [await read(), await read()];
    expect(one.split('?')[0]).toBe(two.split('?')[0]);
    expect(one.split('?')[0]?.endsWith('/a.png')).toBe(true);
    expect(one).not.toBe(two);
    now += 3_600_000;
    expect((await fetch(one)).status).toBe(200);
    now += 1_000;
    const late = await fetch(one);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
    expect((await fetch(await read())).status).toBe(200);
    expect((await fetch(one.split('?')[0] ?? '')).status).toBe(403);
    expect((await fetch(one.replace(/Signature=\w{4}/, 'Signature=0000'))).status).toBe(403);
  });

  test('may be an icon, a cover, a property, a page to embed or beside a comment', async () => {
    const client = await start();
    const picture = await upload(client, 'ana & bo.png', PNG, 'image/png');
    const database = await client.databases.create({
      parent: { type: 'page_id', page_id: notion.root },
      initial_data_source: { properties: { Name: { title: {} }, Files: { files: {} } } },
    });
    const page = await client.pages.create({
      parent: { data_source_id: 'data_sources' in database ? (database.data_sources[0]?.id ?? '') : '' },
      icon: { file_upload: { id: picture } },
      cover: { file_upload: { id: picture } },
      properties: {
        Files: { files: [{ type: 'file_upload', file_upload: { id: picture } } as never] },
      },
    });
    if (!isFullPage(page)) throw new Error('not a whole page');
    const { Files } = page.properties;
    expect(Files).toMatchObject({
      files: [{ name: 'ana & bo.png', type: 'file', file: { expiry_time: expect.any(String) } }],
    });
    for (const value of [page.icon, page.cover]) expect((await fetch(urlIn(value))).status).toBe(200);
    const html = await upload(client, 'a.html', '<p>Hi</p>', 'text/html');
    const embed = await appended(client, { embed: { file_upload: { id: html } } });
    const shown = await fetch(String((embed.embed as JsonObject).url));
    // What was uploaded must not run as a page of this server.
    expect([shown.headers.get('content-type'), shown.headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      'attachment',
    ]);
    const comment = await client.comments.create({
      parent: { page_id: page.id },
      rich_text: [{ text: { content: 'See' } }],
      attachments: [{ file_upload_id: picture }, { file_upload_id: html }],
    });
    expect(comment).toMatchObject({ attachments: [{ category: 'image' }, { category: 'productivity' }] });
  });

  test('stays the same file when an answer is sent back, and another one when it is replaced', async () => {
    const client = await start();
    const block = await appended(client, {
      image: { file_upload: { id: await upload(client, 'a.png', PNG, 'image/png') } },
    });
    const block_id = String(block.id);
    const url = urlIn(block.image);
    const same = await ask(notion, `PATCH /v1/blocks/${block_id}`, { image: { file: { url } } });
    expect(urlIn(same.body.image).split('?')[0]).toBe(url.split('?')[0]);
    const other = await upload(client, 'b.png', PNG, 'image/png');
    const changed = await client.blocks.update({ block_id, image: { file_upload: { id: other } } });
    expect(
      urlIn((changed as unknown as JsonObject).image)
        .split('?')[0]
        ?.endsWith(`${other}/b.png`),
    ).toBe(true);
  });

  test('is still there after the process died', async () => {
    const folder = () => mkdtempSync(join(tmpdir(), 'local-notion-'));
    const data = folder();
    const client = await start({ data });
    await appended(client, { image: { file_upload: { id: await upload(client, 'a.png', PNG, 'image/png') } } });
    const left = folder();
    for (const name of readdirSync(data)) if (name !== 'lock') copyFileSync(join(data, name), join(left, name));
    const again = await startLocalNotion({ data: left, clock: () => now });
    const { results } = await clientOf(again).blocks.children.list({ block_id: again.root });
    const bytes = await fetch(urlIn((results[0] as unknown as JsonObject).image));
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(PNG);
    await again.close();
  });

  test('is shown by the viewer, whose pages need no address that ends', async () => {
    const client = await start();
    await appended(client, { image: { file_upload: { id: await upload(client, 'a.png', PNG, 'image/png') } } });
    const page = await (await fetch(notion.url)).text();
    const [, source = ''] = /<img src="(\/_files\/[^"]+)"/.exec(page) ?? [];
    const get = (headers: Record<string, string>) => fetch(notion.url + source, { headers });
    expect((await get({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await get({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});
