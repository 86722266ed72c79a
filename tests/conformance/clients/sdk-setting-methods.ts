import { expect } from 'vitest';
import { BACK } from './place.ts';
import type { Method, MethodCall } from './sdk-methods.ts';

const uploaded = async ({ client }: MethodCall): Promise<string> =>
  (await client.fileUploads.create({ filename: 'notes.txt', content_type: 'text/plain' })).id;

const NOTES = { filename: 'notes.txt', data: new Blob(['Hello'], { type: 'text/plain' }) };

const tokenOf = async ({ client, place, consent }: MethodCall) =>
  client.oauth.token({
    ...place.connection,
    grant_type: 'authorization_code',
    code: await consent(),
    redirect_uri: BACK,
  });

/** People, emojis, files and what is made of recordings, tasks and tokens. */
export const SETTING_METHODS: Readonly<Record<string, Method>> = {
  'users.list': { call: ({ client }) => client.users.list({}), gives: { object: 'list', type: 'user' } },
  'users.me': { call: ({ client }) => client.users.me({}), gives: { object: 'user', type: 'bot' } },
  'users.retrieve': {
    call: ({ client, place }) => client.users.retrieve({ user_id: place.person }),
    gives: { object: 'user', type: 'person', name: 'Ana', person: { email: 'ana@example.com' } },
  },
  'customEmojis.list': {
    call: ({ client }) => client.customEmojis.list({}),
    gives: { results: [{ name: 'party', url: 'https://a.example/party.png' }] },
  },
  'asyncTasks.retrieve': {
    call: async ({ client, place }) => {
      const task = await client.pages.updateMarkdown({
        page_id: place.page,
        type: 'insert_content',
        insert_content: { content: 'later' },
        allow_async: true,
      });
      return client.asyncTasks.retrieve({ task_id: 'id' in task ? task.id : '' });
    },
    gives: { object: 'async_task', status: expect.stringMatching(/^(queued|succeeded)$/) },
  },
  'fileUploads.create': {
    call: ({ client }) => client.fileUploads.create({ filename: 'chart.png', content_type: 'image/png' }),
    gives: { object: 'file_upload', status: 'pending', filename: 'chart.png' },
  },
  'fileUploads.send': {
    call: async on => on.client.fileUploads.send({ file_upload_id: await uploaded(on), file: NOTES }),
    gives: { status: 'uploaded', content_length: 5 },
  },
  'fileUploads.complete': {
    call: async ({ client }) => {
      const made = await client.fileUploads.create({ mode: 'multi_part', filename: 'notes.txt', number_of_parts: 1 });
      await client.fileUploads.send({ file_upload_id: made.id, file: NOTES, part_number: '1' });
      return client.fileUploads.complete({ file_upload_id: made.id });
    },
    gives: { status: 'uploaded' },
  },
  'fileUploads.retrieve': {
    call: async on => on.client.fileUploads.retrieve({ file_upload_id: await uploaded(on) }),
    gives: { object: 'file_upload', status: 'pending' },
  },
  'fileUploads.list': {
    call: ({ client }) => client.fileUploads.list({ page_size: 2 }),
    gives: { object: 'list', type: 'file_upload' },
  },
  'blocks.meetingNotes.create': {
    call: async ({ client, place }) => {
      const { id } = await client.fileUploads.create({ filename: 'weekly.mp3', content_type: 'audio/mpeg' });
      const data = new Blob(['sound'], { type: 'audio/mpeg' });
      await client.fileUploads.send({ file_upload_id: id, file: { filename: 'weekly.mp3', data } });
      return client.blocks.meetingNotes.create({
        source: { type: 'file_upload', file_upload_id: id },
        parent: { type: 'page_id', page_id: place.page },
      });
    },
    gives: { object: 'block', type: expect.stringMatching(/^(meeting_notes|transcription)$/) },
  },
  'blocks.meetingNotes.query': {
    call: ({ client }) => client.blocks.meetingNotes.query({}),
    gives: { results: [{ object: 'block' }], has_more: false },
  },
  'oauth.token': { call: tokenOf, gives: { token_type: 'bearer', refresh_token: expect.any(String) } },
  'oauth.introspect': {
    call: async on => {
      const { access_token: token } = await tokenOf(on);
      return on.client.oauth.introspect({ ...on.place.connection, token });
    },
    gives: { active: true, scope: expect.any(String) },
  },
  'oauth.revoke': {
    call: async on => {
      const { access_token: token } = await tokenOf(on);
      await on.client.oauth.revoke({ ...on.place.connection, token });
      return on.client.oauth.introspect({ ...on.place.connection, token });
    },
    gives: { active: false },
  },
};
