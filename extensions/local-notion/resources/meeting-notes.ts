import { addBlock } from '../blocks/make-blocks.ts';
import { presentBlock } from '../blocks/present-block.ts';
import { invalid } from '../errors.ts';
import { attachUpload } from '../files/attach-uploads.ts';
import { uploadAt } from '../files/hosted.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed } from '../ids.ts';
import { type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { compileNotesFilter, sortNotes } from '../meeting-notes/filter-notes.ts';
import { plainRun } from '../richtext/store-rich-text.ts';
import { any, boolean, byType, id, list, object, required, type Schema, text, word } from '../schema/schema.ts';
import type { BlockRecord, Container, FileUploadRecord } from '../store/records.ts';
import { insertChildren, isTrashed, type Place, parentOf, refuseTrashed, touch } from '../store/tree.ts';
import { findBlock, findPage } from './lookup.ts';

const PATH = '/v1/blocks/meeting_notes';
const LANGUAGES = 'auto en zh-CN zh-TW es fr de ja ko pt ru th vi id da fi no nl it sv ar he pl'.split(' ');

const createSchema = (): Schema =>
  object({
    source: required(byType({ file_upload: { file_upload_id: required(id) }, block: { block_id: required(id) } })),
    parent: byType({ page_id: { page_id: required(id) } }),
    title: text,
    language: word(...LANGUAGES),
    options: object({ kickoff_summary: boolean }),
  });

interface Source {
  readonly container: Container;
  readonly place: Place;
  readonly upload: FileUploadRecord;
}

/** A file that was uploaded for it, or one that a block shows already. */
const sourceOf = (call: Call): Source => {
  const { store, body, now } = call;
  const source = objectAt(body, 'source');
  if (source.type === 'file_upload') {
    const page = textAt(objectAt(body, 'parent'), 'page_id');
    if (page === undefined)
      throw invalid('body failed validation: body.parent should be defined, instead was `undefined`.');
    const container = findPage(call, dashed(page));
    refuseTrashed(store, container);
    const upload = attachUpload(store, now, textAt(source, 'file_upload_id') ?? '', 'meeting_notes');
    return { container, place: { at: 'end' }, upload };
  }
  if (body.parent !== undefined) throw invalid('body failed validation: body.parent should be not present.');
  const block = findBlock(call, dashed(textAt(source, 'block_id') ?? ''));
  refuseTrashed(store, block);
  const shown = block.kind === 'block' ? textAt(objectAt(block.value, 'file'), 'url') : undefined;
  const upload = shown === undefined ? undefined : uploadAt(store, shown);
  const container = parentOf(store, block);
  if (!upload || (container?.kind !== 'page' && container?.kind !== 'block'))
    throw invalid(`The block ${block.id} shows no audio or video file that was uploaded to Notion.`);
  return { container, place: { at: 'after', id: block.id }, upload };
};

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const { container, place, upload } = sourceOf(call);
  if (!/^audio\/(?!webm)|^video\//.test(upload.contentType ?? ''))
    throw invalid(`The file upload ${upload.id} is ${upload.contentType}, which meeting notes do not support.`);
  const title = textAt(body, 'title') ?? '';
  const note = addBlock(store, author, container, 'meeting_notes', {});
  store.edit(note.id, 'block').value = {
    title: title === '' ? [] : [plainRun(title)],
    status: 'transcription_in_progress',
    children: {},
    recording: {},
  };
  insertChildren(store, container, [note.id], place);
  touch(store, container, author);
  call.later(`POST ${PATH}`, {
    type: 'meeting_notes',
    block: note.id,
    by: author.id,
    summarize: objectAt(body, 'options').kickoff_summary !== false,
  });
  return presentNote(call, note);
};

/** A note as these endpoints answer: a block that does not say where it lies. Who may not read is told the id alone. */
const presentNote = (call: Call, note: BlockRecord): JsonObject => {
  if (!call.access.has('read_content')) return { object: 'block', id: note.id };
  const { parent: _parent, ...shown } = presentBlock(call, note);
  return shown;
};

const MOST = 100;

const querySchema = (): Schema =>
  object({
    filter: any,
    sort: list(
      object({
        property: required(
          word('title', 'attendees', 'created_time', 'created_by', 'last_edited_time', 'last_edited_by'),
        ),
        direction: required(word('ascending', 'descending')),
      }),
    ),
    limit: { is: 'number', min: 1, max: MOST, whole: true },
  });

const query = (call: Call): JsonObject => {
  const { store, body, now } = call;
  const test = compileNotesFilter(body.filter, now);
  const notes = [...store.all('block')].filter(
    block => block.type === 'meeting_notes' && !isTrashed(store, block) && call.access.sees(block) && test(block),
  );
  const limit = typeof body.limit === 'number' ? body.limit : MOST;
  const results = sortNotes(notes, listAt(body, 'sort')).slice(0, limit);
  return { results: results.map(note => presentNote(call, note)), has_more: notes.length > limit };
};

/** Make notes of a recorded meeting, and find them again. */
export const MEETING_NOTES_ROUTES: readonly Route[] = [
  { method: 'POST', path: PATH, needs: 'insert_content', body: createSchema, run: create },
  { method: 'POST', path: `${PATH}/query`, needs: 'read_content', body: querySchema, run: query },
];
