import { makeBlocks } from '../../blocks/make-blocks.ts';
import { invalid } from '../../errors.ts';
import { isObject, type Json, type JsonObject, listAt, objectAt, textAt } from '../../json.ts';
import type { BlockRecord, Container } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { setTrash } from '../../store/trash.ts';
import { type Author, blocksBelow, hasChildren, type Place, parentOf, refuseTrashed, touch } from '../../store/tree.ts';
import { readPlainMarkdown } from './read-plain-markdown.ts';

const MOST_BLOCKS = 1000;
const MOST_RUNS = 100;

/**
 * Makes blocks of pasted Markdown, all or none: after a block, at the beginning of the page when its title is named, else at
 * its end. An empty line makes room for what is pasted there.
 *
 * @returns the new blocks of the first level, and what made room
 * @throws ApiError that says why nothing was pasted
 */
export const pasteBlocks = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const page = store.get(String(body.page), 'page');
  if (!page) throw invalid('Only a page takes pasted text. Open one of the pages here, and paste there.');
  const requests = readPlainMarkdown(textAt(body, 'text') ?? '');
  refuseTooMuch(requests);
  const target = store.get(String(body.block), 'block');
  const container = target ? parentOf(store, target) : page;
  if (container?.kind !== 'page' && container?.kind !== 'block') throw invalid('There is no such block any more.');
  refuseTrashed(store, target ?? page);
  const made = makeBlocks(store, author, container, requests, placeOf(body, target, container));
  const room = target && made.length > 0 && isEmptyLine(store, target) ? [target] : [];
  for (const line of room) setTrash(store, author, line, true);
  if (made.length > 0) touch(store, container, author);
  return { made: made.map(({ id }) => id), room: room.map(({ id }) => id) };
};

/**
 * Takes a paste back, if nobody has worked on it since.
 * @throws ApiError where somebody has
 */
export const unpasteBlocks = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const [made, room] = [blocksAt(store, body, 'made'), blocksAt(store, body, 'room')];
  const changed = made.flatMap(block => [block, ...blocksBelow(store, block)]).some(isChanged);
  if (changed) throw invalid('Some of what was pasted was changed meanwhile, so it stays. Nothing was taken back.');
  for (const block of room) setTrash(store, author, block, false);
  for (const block of made) setTrash(store, author, block, true);
  return {};
};

const isChanged = ({ createdTime, editedTime, inTrash }: BlockRecord): boolean => inTrash || editedTime !== createdTime;

const blocksAt = (store: Store, body: JsonObject, key: string): BlockRecord[] =>
  listAt(body, key).flatMap(id => store.get(String(id), 'block') ?? []);

const placeOf = (body: JsonObject, target: BlockRecord | undefined, { id }: Container): Place => {
  if (target) return { at: 'after', id: target.id };
  return { at: body.block === id ? 'start' : 'end' };
};

const isEmptyLine = (store: Store, block: BlockRecord): boolean =>
  block.type === 'paragraph' && listAt(block.value, 'rich_text').length === 0 && !hasChildren(store, block);

const refuseTooMuch = (requests: readonly JsonObject[]): void => {
  const values = requests.flatMap(valuesOf);
  if (values.length > MOST_BLOCKS)
    throw invalid(
      `That would be ${values.length} blocks; at most ${MOST_BLOCKS} can be pasted at once. Nothing was changed: paste it in parts.`,
    );
  const most = Math.max(0, ...values.flatMap(textsOf).map(runs => runs.length));
  if (most > MOST_RUNS)
    throw invalid(
      `One of the paragraphs is too long, or has too many marks, for one block. Nothing was changed: divide it, and paste again.`,
    );
};

const valuesOf = (request: JsonObject): JsonObject[] => {
  const value = objectAt(request, Object.keys(request)[0] ?? '');
  return [value, ...listAt(value, 'children').filter(isObject).flatMap(valuesOf)];
};

const textsOf = (value: JsonObject): Json[][] =>
  [value.rich_text ?? [], ...listAt(value, 'cells')].filter(runs => Array.isArray(runs));
