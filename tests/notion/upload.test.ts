import { afterEach, expect, test } from 'vitest';
import { typesOf } from '../../extensions/local-notion/files/file-types.ts';
import { type Fault, type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { doc, p, text } from '../../shared/document/build.ts';
import { NotionClient } from '../../shared/notion/client/notion-client.ts';
import { fileType } from '../../shared/notion/file-types.ts';
import { notionPages } from '../../shared/notion/pages.ts';
import { toShared } from '../../shared/notion/share/shared.ts';
import { sharedFile } from '../../shared/notion/share/shared-file.ts';
import type { NewFile } from '../../shared/ports.ts';

let notion: LocalNotion | undefined;
afterEach(async () => {
  await notion?.close();
  notion = undefined;
});

const start = async (options: Parameters<typeof startLocalNotion>[0] = {}) => {
  notion = await startLocalNotion(options);
  const client = new NotionClient({ token: notion.token, baseUrl: notion.url, fetch, wait: async () => {} });
  return { pages: notionPages(client), local: notion };
};

const file = (bytes: Uint8Array): NewFile => ({ name: 'a.png', type: 'image/png', bytes });
const picture = { type: 'image' as const, url: 'upload:1', kind: 'file' as const, here: true as const };
const shared = (one: NewFile) => sharedFile(toShared(doc(picture), 'me'), 'upload:1', one);

test('a file goes in one request, a large one in parts', async () => {
  const { pages, local } = await start({ plan: 'business' });
  expect(await pages.upload(shared(file(Uint8Array.from([1, 2, 3]))))).toMatch(/^[0-9a-f-]{36}$/);
  await pages.upload(shared({ name: 'film.mp4', type: 'video/mp4', bytes: new Uint8Array(21 * 1024 * 1024) }));
  const sent = local.requests.map(
    ({ method, path, status }) => `${method} ${path.replace(/[0-9a-f-]{36}/, ':id')} ${status}`,
  );
  expect(sent).toEqual([
    'POST /v1/file_uploads 200',
    'POST /v1/file_uploads/:id/send 200',
    'POST /v1/file_uploads 200',
    'POST /v1/file_uploads/:id/send 200',
    'POST /v1/file_uploads/:id/send 200',
    'POST /v1/file_uploads/:id/send 200',
    'POST /v1/file_uploads/:id/complete 200',
  ]);
  expect(await pages.largestFile()).toBe(5 * 1024 ** 3);
});

const faults: [string, Omit<Fault, 'on'>][] = [
  ['is lost', { do: 'drop-before' }],
  ['is done and not answered', { do: 'drop-after' }],
  ['is done by an unwell Notion', { do: 'status-after', status: 502 }],
  ['has to wait', { do: 'status', status: 429, retryAfter: 1 }],
];

test.each(faults.flatMap(([what, fault]) => [1, 2].map(nth => [nth, what, fault] as const)))(
  'an upload of which request %i %s is done again',
  async (nth, _, fault) => {
    const { pages, local } = await start({ faults: [{ on: 'POST /v1/file_uploads**', nth, ...fault }] });
    const id = await pages.upload(shared(file(Uint8Array.from([1]))));
    expect(local.snapshot().records).toContainEqual(expect.objectContaining({ id, status: 'uploaded', length: 1 }));
  },
);

test('bytes are had without telling their keeper the token, or not at all', async () => {
  const { pages, local } = await start();
  const headers: unknown[] = [];
  const keeper: typeof fetch = async (_, init) => {
    headers.push(init?.headers);
    return new Response(Uint8Array.from([7]));
  };
  const away: typeof fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  const of = (fetch: typeof globalThis.fetch) => notionPages(new NotionClient({ token: 'secret', fetch }));
  expect(await of(keeper).download('https://files.example/a')).toEqual(Uint8Array.from([7]));
  expect(headers).toEqual([undefined]);
  expect(await of(away).download('https://files.example/a')).toBeUndefined();
  expect(await pages.download(`${local.url}/_files/none`)).toBeUndefined();
});

test('only a file that a shared document shows can be sent', async () => {
  const { pages, local } = await start();
  const one = file(Uint8Array.from([1]));
  const note = doc({ type: 'private', text: text('Mine'), children: [picture] }, p('Hello'));
  expect(() => sharedFile(toShared(note, 'me'), 'upload:1', one)).toThrow('Only a file that a shared document shows');
  expect(() => sharedFile(toShared(doc({ ...picture, url: 'upload:2' }), 'me'), 'upload:1', one)).toThrow(TypeError);
  await expect(pages.upload({ value: one } as never)).rejects.toThrow('Only what toShared made may be sent to Notion.');
  expect(local.requests).toEqual([]);
});

test('the types that we send are those that Notion takes', () => {
  const endings =
    'aac adts apng audio avi avif bmp css csv doc docx dot epub f flac flv gif gz heic htm html ico ics jpeg JPG js json m4a m4b m4v ' +
    'markdown md mid midi mkv mov mp3 mp4 mpeg mpga odp ods odt oga ogg ogv opus pdf png pot pps ppt pptx py qt rar rtf svg tar tif ' +
    'tiff ts tsv tsx txt wav weba webm webp wma wmv xla xls xlsx xlt xml yaml yml zip 3g2 3gp 7z asf exe';
  const refused = endings.split(' ').filter(ending => {
    const type = fileType(`folder.x/name.${ending}`);
    if (type !== undefined) expect(typesOf(`name.${ending}`), ending).toContain(type);
    return type === undefined;
  });
  expect(refused).toEqual(['audio', 'f', 'exe']);
  expect(fileType('png')).toBeUndefined();
});
