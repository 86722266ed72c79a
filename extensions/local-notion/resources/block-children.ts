import { newBlocksSchema } from '../blocks/block-request.ts';
import { listedAfter, makeBlocks, refuseTooMany } from '../blocks/make-blocks.ts';
import { presentBlock } from '../blocks/present-block.ts';
import { failedValidation, invalid, notFound } from '../errors.ts';
import { listAnswer, listNameOf, listPart, PAGING } from '../http/paginate.ts';
import type { Call, Route } from '../http/route.ts';
import { dashed } from '../ids.ts';
import { type JsonObject, listAt, objectAt, textAt } from '../json.ts';
import { refuseLinks } from '../richtext/refuse-links.ts';
import { id, object, required, type Schema, word } from '../schema/schema.ts';
import { childrenOf, isTrashed, type Place, refuseTrashed, touch } from '../store/tree.ts';
import type { Version } from '../version.ts';
import { findBlock } from './lookup.ts';

const PATH = '/v1/blocks/:block_id/children';

/** Where new blocks of a page or block go, as requests say it. */
export const positionSchema = (start: string, end: string): Schema =>
  object({ type: required(word(start, end, 'after_block')), after_block: object({ id: required(id) }) });

const appendSchema = ({ after }: Version): Schema =>
  object({
    children: required(newBlocksSchema),
    position: positionSchema('start', 'end'),
    ...(after && { after: id }),
  });

const list = (call: Call): JsonObject => {
  const block = findBlock(call, call.params.block_id ?? '');
  if (isTrashed(call.store, block)) throw notFound('block', block.id, call.access.bot);
  const children =
    block.kind === 'database' ? [] : childrenOf(call.store, block).filter(child => call.access.sees(child));
  return listPart('block', children, call.query, listNameOf(call, 'children'), child => presentBlock(call, child));
};

const append = (call: Call): JsonObject => {
  const { store, author, body } = call;
  refuseTooMany(listAt(body, 'children'));
  const container = findBlock(call, call.params.block_id ?? '');
  if (container.kind === 'database') throw invalid('Block does not support children.');
  refuseTrashed(store, container);
  refuseLinks(listAt(body, 'children'));
  const place = placeOf(body);
  const made = makeBlocks(store, author, container, listAt(body, 'children'), place);
  if (made.length > 0) touch(store, container, author);
  const listed = listedAfter(store, container, made, place);
  return listAnswer(
    'block',
    { items: listed, next: null },
    listed.map(block => presentBlock(call, block)),
  );
};

const placeOf = (body: JsonObject): Place => {
  if (body.after !== undefined && body.position !== undefined)
    throw failedValidation('body', ['body.after should be not present when body.position is given.']);
  if (body.after !== undefined) return { at: 'after', id: dashed(String(body.after)) };
  return placeFrom(objectAt(body, 'position'));
};

/** The place that a checked `position` means; the end when there is none. */
export const placeFrom = (position: JsonObject): Place => {
  const type = textAt(position, 'type') ?? 'end';
  if (type !== 'after_block') return { at: type.endsWith('start') ? 'start' : 'end' };
  const after = textAt(objectAt(position, 'after_block'), 'id');
  if (after === undefined)
    throw failedValidation('body', ['body.position.after_block should be defined, instead was `undefined`.']);
  return { at: 'after', id: dashed(after) };
};

/** List and append the children of a block or page. */
export const BLOCK_CHILDREN_ROUTES: readonly Route[] = [
  { method: 'GET', path: PATH, needs: 'read_content', query: PAGING, run: list },
  { method: 'PATCH', path: PATH, needs: 'insert_content', body: appendSchema, run: append },
];
