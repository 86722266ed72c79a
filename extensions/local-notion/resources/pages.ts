import { newBlocksSchema } from '../blocks/block-request.ts';
import { coverSchema, iconSchema, storeTyped } from '../blocks/fields.ts';
import { makeBlocks, refuseTooMany } from '../blocks/make-blocks.ts';
import { failedValidation } from '../errors.ts';
import type { Call, Route } from '../http/route.ts';
import { type JsonObject, listAt, objectAt } from '../json.ts';
import { leadingTitle } from '../markdown/leading-title.ts';
import { asRequests, formFor } from '../markdown/markdown-form.ts';
import { writeProperties } from '../properties/write-properties.ts';
import { refuseLinks } from '../richtext/refuse-links.ts';
import {
  any,
  boolean,
  type Fields,
  id,
  list,
  map,
  nullable,
  object,
  oneKeyOf,
  type Schema,
  text,
  word,
} from '../schema/schema.ts';
import { setTrash, trashWish } from '../store/trash.ts';
import { childrenOf, refuseTrashed, touch } from '../store/tree.ts';
import { templateSchema, useTemplate } from '../templates/use-template.ts';
import type { Version } from '../version.ts';
import { positionSchema } from './block-children.ts';
import { findPage } from './lookup.ts';
import { findNewParent, makePage } from './make-page.ts';
import { presentPage } from './present-page.ts';

const PATH = '/v1/pages/:page_id';

/** The properties that an answer is to hold. */
const SHOWN: Fields = { filter_properties: list(text) };

const parentSchema = (version: Version): Schema =>
  oneKeyOf({
    page_id: id,
    ...(version.dataSources && { data_source_id: id }),
    database_id: id,
    workspace: boolean,
  });

const createSchema = (version: Version): Schema =>
  object({
    parent: parentSchema(version),
    properties: map(any),
    icon: iconSchema,
    cover: coverSchema,
    children: newBlocksSchema,
    content: newBlocksSchema,
    markdown: text,
    markdown_version: word('v1', 'v2'),
    position: positionSchema('page_start', 'page_end'),
    template: templateSchema(true),
    allow_async: boolean,
  });

const updateSchema = ({ archived }: Version): Schema =>
  object({
    properties: map(nullable(any)),
    icon: iconSchema,
    cover: coverSchema,
    is_locked: boolean,
    in_trash: boolean,
    is_archived: boolean,
    erase_content: boolean,
    template: templateSchema(false),
    ...(archived && { archived: boolean }),
  });

const shownBy = ({ query }: Call): string[] | undefined =>
  Array.isArray(query.filter_properties) ? query.filter_properties.map(String) : undefined;

const create = (call: Call): JsonObject => {
  const { store, author, body } = call;
  refuseTogether(body);
  const given = [...listAt(body, 'children'), ...listAt(body, 'content')];
  refuseTooMany(given);
  const properties = objectAt(body, 'properties');
  const written = typeof body.markdown === 'string' ? formFor(call, body.markdown_version).read(body.markdown) : [];
  // Without a title, the first heading is it.
  const lead = Object.keys(properties).length === 0 ? leadingTitle(written) : undefined;
  const page = makePage(call, lead ? { title: lead.title } : properties);
  refuseLinks(given);
  const content = [...asRequests(lead?.rest ?? written), ...given];
  if (content.length > 0) makeBlocks(store, author, page, content, { at: 'end' });
  useTemplate(call, page, 'POST /v1/pages');
  return presentPage(call, page, shownBy(call));
};

/** `children`, `content`, `markdown` and a template each give the whole content, so only one of them can. */
const refuseTogether = (body: JsonObject): void => {
  const named = objectAt(body, 'template').type;
  const given = ['children', 'content', 'markdown'].filter(key => body[key] !== undefined);
  if (named !== undefined && named !== 'none') given.push('template');
  if (body.markdown_version !== undefined && body.markdown === undefined)
    throw failedValidation('body', ['body.markdown_version should be not present without body.markdown.']);
  if (given.length > 1)
    throw failedValidation('body', [`body.${given[1]} should be not present when body.${given[0]} is given.`]);
};

const retrieve = (call: Call): JsonObject =>
  presentPage(call, findPage(call, call.params.page_id ?? ''), shownBy(call));

const update = (call: Call): JsonObject => {
  const { store, author, body } = call;
  const page = findPage(call, call.params.page_id ?? '');
  const wish = trashWish(body);
  // A page is restored by a request of its own; one that edits a page in the trash is refused.
  const edits = Object.keys(body).some(key => key !== 'in_trash' && key !== 'archived');
  if (edits) refuseTrashed(store, page);
  if (wish !== undefined) setTrash(store, author, page, wish);
  if (edits) {
    writeProperties(store, author, page, objectAt(body, 'properties'));
    const edited = store.edit(page.id, 'page');
    if (body.icon !== undefined) edited.icon = storeTyped(body.icon);
    if (body.cover !== undefined) edited.cover = storeTyped(body.cover);
    if (typeof body.is_locked === 'boolean') edited.isLocked = body.is_locked;
    if (typeof body.is_archived === 'boolean') edited.isArchived = body.is_archived;
    const fills = body.template !== undefined;
    if (fills) useTemplate(call, page, 'PATCH /v1/pages/:page_id');
    else if (body.erase_content === true)
      for (const child of childrenOf(store, page)) setTrash(store, author, child, true);
    touch(store, page, author);
  }
  return presentPage(call, page, shownBy(call));
};

/** Only what is written as Markdown is put off. */
const putOff = (call: Call): unknown => (call.body.markdown === undefined ? undefined : findNewParent(call));

/** Create, retrieve and update a page. */
export const PAGE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/v1/pages', needs: 'insert_content', query: SHOWN, body: createSchema, run: create, putOff },
  { method: 'GET', path: PATH, needs: 'read_content', query: SHOWN, run: retrieve },
  { method: 'PATCH', path: PATH, needs: 'update_content', query: SHOWN, body: updateSchema, run: update },
];
