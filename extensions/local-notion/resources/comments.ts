import { forbidden, reach } from '../access/reach.ts';
import { failedValidation } from '../errors.ts';
import { attachUpload } from '../files/attach-uploads.ts';
import { hostedPath } from '../files/hosted.ts';
import { listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed, newId } from '../ids.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { readInlineV2 } from '../markdown/notion-v2.ts';
import { readInline } from '../markdown/read-inline.ts';
import { richTextSchema } from '../richtext/rich-text-schema.ts';
import { storeRichText } from '../richtext/store-rich-text.ts';
import { id, list as listOf, object, oneKeyOf, required, type Schema, text, word } from '../schema/schema.ts';
import { madeBy } from '../store/made-by.ts';
import type { CommentRecord, Parent } from '../store/records.ts';
import { refuseTrashed } from '../store/tree.ts';
import { findBlock, findComment, findPage } from './lookup.ts';
import { presentComment } from './present-comment.ts';

const PATH = '/v1/comments/:comment_id';

const words = { rich_text: richTextSchema, markdown: text, markdown_version: word('v1', 'v2') };

const createSchema = (): Schema =>
  object({
    ...words,
    parent: oneKeyOf({ page_id: id, block_id: id }),
    discussion_id: id,
    attachments: listOf(object({ file_upload_id: required(text), type: word('file_upload') }), { max: 3 }),
    display_name: object({
      type: required(word('integration', 'user', 'custom')),
      custom: object({ name: required({ is: 'string', min: 1 }) }),
    }),
  });

const updateSchema = (): Schema => object(words);

const exactlyOne = (body: JsonObject, ...keys: readonly string[]): void => {
  const given = keys.filter(key => body[key] !== undefined);
  if (given.length === 1) return;
  const names = keys.map(key => `body.${key}`).join(' or ');
  throw failedValidation('body', [`exactly one of ${names} should be defined, instead ${given.length} were.`]);
};

const wordsOf = (body: JsonObject): Json[] => {
  exactlyOne(body, 'rich_text', 'markdown');
  if (typeof body.markdown === 'string')
    return storeRichText((body.markdown_version === 'v2' ? readInlineV2 : readInline)(body.markdown));
  if (body.markdown_version !== undefined)
    throw failedValidation('body', ['body.markdown_version should be not present without body.markdown.']);
  return storeRichText(listAt(body, 'rich_text'));
};

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  exactlyOne(body, 'parent', 'discussion_id');
  const richText = wordsOf(body);
  const place = placeOf(call);
  const comment = store.add<CommentRecord>({
    kind: 'comment',
    id: newId(),
    ...place,
    ...madeBy(author),
    richText,
    attachments: attachmentsOf(call),
    displayName: displayNameOf(call),
    resolved: false,
  });
  return presentComment(call, comment);
};

const attachmentsOf = ({ store, now, body }: Call): string[] =>
  listAt(body, 'attachments')
    .filter(isObject)
    .map(({ file_upload_id }) => hostedPath(store, attachUpload(store, now, String(file_upload_id), 'comment')));

/** Where a new comment goes: into a discussion, or into a new one on a page or block. */
const placeOf = (call: Call): { parent: Parent; discussionId: string } => {
  const { store, body } = call;
  const discussion = textAt(body, 'discussion_id');
  if (discussion !== undefined) {
    const first = [...store.all('comment')].find(comment => comment.discussionId === dashed(discussion));
    const { parent, discussionId } = reach(call, first, 'discussion', dashed(discussion));
    return { parent, discussionId };
  }
  const { page_id, block_id } = objectAt(body, 'parent');
  const on = typeof page_id === 'string' ? findPage(call, dashed(page_id)) : findBlock(call, dashed(String(block_id)));
  refuseTrashed(store, on);
  return { parent: { type: on.kind === 'page' ? 'page_id' : 'block_id', id: on.id }, discussionId: newId() };
};

const displayNameOf = ({ access, body }: Call): CommentRecord['displayName'] => {
  const given = objectAt(body, 'display_name');
  const type = given.type === 'custom' || given.type === 'user' ? given.type : 'integration';
  if (type === 'custom') return { type, name: String(objectAt(given, 'custom').name) };
  return { type, name: (type === 'user' ? access.person : undefined)?.name ?? access.bot.name };
};

/** Unresolved ones only, and of a page those on the page itself, not on its blocks. */
const list = (call: Call): JsonObject => {
  const on = findBlock(call, dashed(String(call.query.block_id)));
  const comments = call.store.comments(on.id).filter(({ inTrash, resolved }) => !inTrash && !resolved);
  return listPart('comment', comments, call.query, `comments:${on.id}`, comment => presentComment(call, comment));
};

const retrieve = (call: Call): JsonObject => presentComment(call, findComment(call, call.params.comment_id ?? ''));

/** @throws ApiError `restricted_resource` for a comment of somebody else */
const own = (call: Call): CommentRecord => {
  const comment = findComment(call, call.params.comment_id ?? '');
  if (comment.createdBy !== call.author.id) throw forbidden();
  return call.store.edit(comment.id, 'comment');
};

const update = (call: Call): JsonObject => {
  const richText = wordsOf(call.body);
  const comment = own(call);
  comment.richText = richText;
  comment.editedTime = call.author.now;
  return presentComment(call, comment);
};

const remove = (call: Call): JsonObject => {
  const comment = own(call);
  comment.inTrash = true;
  return presentComment(call, comment);
};

/** Create, list, retrieve, change and delete comments. */
export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/comments', needs: 'insert_comments', body: createSchema, run: create },
  {
    method: 'GET',
    path: '/v1/comments',
    needs: 'read_comments',
    query: { ...PAGING, block_id: required(id) },
    run: list,
  },
  { method: 'GET', path: PATH, needs: 'read_comments', run: retrieve },
  { method: 'PATCH', path: PATH, needs: 'insert_comments', body: updateSchema, run: update },
  { method: 'DELETE', path: PATH, needs: 'insert_comments', run: remove },
];
