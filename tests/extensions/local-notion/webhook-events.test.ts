import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../../extensions/local-notion/index.ts';
import type { Json } from '../../../extensions/local-notion/json.ts';
import { notionDocument } from '../../conformance/local-notion/openapi.ts';
import { ask, paragraph, words } from './ask.ts';
import { Receiver } from './receiver.ts';
import { makeDatabase } from './tasks.ts';

let notion: LocalNotion;
let receiver: Receiver;
beforeEach(async () => {
  notion = await startLocalNotion();
  receiver = await Receiver.start();
});
afterEach(async () => {
  await notion.close();
  receiver.close();
});

const write = (title: string) =>
  ask(notion, 'POST /v1/pages', { parent: { page_id: notion.root }, properties: { title: words(title) } });

type Write = () => Promise<unknown>;

test('every kind of write causes its events, each as the document has it', async () => {
  const [database, source] = await makeDatabase(notion, { Name: { title: {} }, Done: { checkbox: {} } });
  const { body: page } = await write('Plans');
  const { body: second } = await write('Other');
  const { body: row } = await ask(notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties: {} });
  const patch = (path: string, body: Json) => () => ask(notion, `PATCH /v1/${path}`, body);
  let view = '';
  let comment = '';
  const rows: readonly (readonly [Write, ...string[]])[] = [
    [() => write('New'), 'page.created'],
    [patch(`pages/${page.id}`, { properties: { title: words('Renamed') } as never }), 'page.content_updated'],
    [patch(`blocks/${page.id}/children`, { children: [paragraph('x')] }), 'page.content_updated'],
    [patch(`pages/${row.id}`, { properties: { Done: { checkbox: true } } }), 'page.properties_updated'],
    [patch(`pages/${page.id}`, { is_locked: true }), 'page.locked'],
    [patch(`pages/${page.id}`, { is_locked: false }), 'page.unlocked'],
    [() => ask(notion, `POST /v1/pages/${second.id}/move`, { parent: { page_id: page.id ?? '' } }), 'page.moved'],
    [patch(`pages/${second.id}`, { in_trash: true }), 'page.deleted'],
    [patch(`pages/${second.id}`, { in_trash: false }), 'page.undeleted'],
    [patch(`data_sources/${source}`, { properties: { Done: { name: 'Ready' } } }), 'data_source.schema_updated'],
    [
      () => ask(notion, 'POST /v1/pages', { parent: { data_source_id: source }, properties: {} }),
      'data_source.content_updated',
      'page.created',
    ],
    [patch(`databases/${database}`, { in_trash: true }), 'database.deleted'],
    [patch(`databases/${database}`, { in_trash: false }), 'database.undeleted'],
    [
      async () => {
        const made = await ask(notion, 'POST /v1/views', {
          database_id: database,
          data_source_id: source,
          name: 'V',
          type: 'table',
        });
        view = String(made.body.id);
      },
      'view.created',
    ],
    [() => ask(notion, `PATCH /v1/views/${view}`, { name: 'W' }), 'view.updated'],
    [() => ask(notion, `DELETE /v1/views/${view}`), 'view.deleted'],
    [
      async () => {
        const made = await ask(notion, 'POST /v1/comments', {
          parent: { page_id: notion.root },
          rich_text: words('Why?'),
        });
        comment = String(made.body.id);
      },
      'comment.created',
    ],
    [() => ask(notion, `PATCH /v1/comments/${comment}`, { rich_text: words('How?') }), 'comment.updated'],
    [() => ask(notion, `DELETE /v1/comments/${comment}`), 'comment.deleted'],
    [() => ask(notion, 'POST /v1/file_uploads', { filename: 'a.txt' }), 'file_upload.created'],
    [() => makeDatabase(notion, { Name: { title: {} } }), 'database.created', 'data_source.created', 'view.created'],
  ];
  await receiver.subscribe(notion);
  for (const [run, ...expected] of rows) {
    receiver.heard = [];
    await run();
    await notion.settle();
    expect(receiver.types).toEqual(expect.arrayContaining(expected));
    for (const { body } of receiver.heard)
      expect(notionDocument?.checkWebhook(String(body.type), body) ?? [], JSON.stringify(body)).toEqual([]);
  }
});
