import { makeBlocks } from '../../blocks/make-blocks.ts';
import { invalid } from '../../errors.ts';
import { askAs } from '../../http/ask-as.ts';
import { type JsonObject, textAt } from '../../json.ts';
import type { Container } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Author, type Place, refuseTrashed, touch } from '../../store/tree.ts';
import { KINDS } from '../kinds.ts';
import { containerOf, findChild } from './find-block.ts';
import { moveBlock } from './move-block.ts';

/**
 * Makes a new block of a kind: `before` or `after` another one, else at the `start` or the end of the page.
 *
 * @param body `page`, `kind`, one of `before` and `after` or `at: "start"`, and `text` for its words
 * @returns `made`, the id of the block, or of the page that was made
 */
export const addNew = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const kind = KINDS.find(({ type }) => type === body.kind);
  if (!kind) throw invalid('There is no such kind of block.');
  if (kind.type === 'child_page') return addPage(store, author, body);
  const beside = body.before ?? body.after;
  const neighbour = beside === undefined ? undefined : findChild(store, beside);
  const container = neighbour ? containerOf(store, neighbour) : pageAt(store, body);
  refuseTrashed(store, container);
  const words = kind.turns ? { rich_text: [{ text: { content: textAt(body, 'text') ?? '' } }] } : {};
  const place: Place =
    body.after !== undefined && neighbour
      ? { at: 'after', id: neighbour.id }
      : { at: body.at === 'start' ? 'start' : 'end' };
  const [made] = makeBlocks(store, author, container, [{ [kind.type]: { ...kind.value, ...words } }], place);
  if (!made) throw new Error('A request of one block made none');
  if (body.before !== undefined && neighbour) moveBlock(store, author, made, { side: 'before', of: neighbour });
  touch(store, container, author);
  return { made: made.id };
};

const pageAt = (store: Store, body: JsonObject): Container => {
  const page = store.get(String(body.page), 'page');
  if (!page) throw invalid('Only a page takes blocks. Open one of the pages here.');
  return page;
};

/** A page is made as the API makes one, and then stands where it was asked for. */
const addPage = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const page = pageAt(store, body);
  const { id } = askAs(store, author, 'POST /v1/pages', { parent: { page_id: page.id }, properties: {} });
  const beside = body.before ?? body.after;
  if (beside !== undefined)
    moveBlock(store, author, findChild(store, id), {
      side: body.before === undefined ? 'after' : 'before',
      of: findChild(store, beside),
    });
  return { made: String(id), opens: String(id) };
};
