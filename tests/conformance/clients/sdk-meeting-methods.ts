import type { Method, MethodCall } from './sdk-methods.ts';

/** A recording, as `fileUploads` takes it. */
const recorded = async ({ client }: MethodCall): Promise<string> => {
  const { id } = await client.fileUploads.create({ filename: 'weekly.mp3', content_type: 'audio/mpeg' });
  const data = new Blob(['sound'], { type: 'audio/mpeg' });
  await client.fileUploads.send({ file_upload_id: id, file: { filename: 'weekly.mp3', data } });
  return id;
};

const noted = async (on: MethodCall) =>
  on.client.blocks.meetingNotes.create({
    title: 'Weekly',
    source: { type: 'file_upload', file_upload_id: await recorded(on) },
    parent: { type: 'page_id', page_id: on.place.page },
  });

/** Notes of recorded meetings. */
export const MEETING_METHODS: Readonly<Record<string, Method>> = {
  'blocks.meetingNotes.create': { call: noted, gives: { object: 'block', has_children: false, in_trash: false } },
  'blocks.meetingNotes.query': {
    call: async on => {
      await noted(on);
      return on.client.blocks.meetingNotes.query({ limit: 1 });
    },
    gives: { results: [{ object: 'block' }] },
  },
};
