import { invalid } from '../../errors.ts';
import { askAs } from '../../http/ask-as.ts';
import type { JsonObject } from '../../json.ts';
import type { Store } from '../../store/store.ts';
import type { Author } from '../../store/tree.ts';

/** Puts a block, a page or a database into the trash. */
export const removeBlock = (store: Store, author: Author, { block }: JsonObject): JsonObject => {
  askAs(store, author, `DELETE /v1/blocks/${String(block)}`);
  return { undo: { what: 'restore', body: { block: String(block) } } };
};

const PATHS = { block: 'blocks', page: 'pages', database: 'databases' } as const;

/** Takes a block, a page or a database out of the trash. */
export const restoreBlock = (store: Store, author: Author, { block }: JsonObject): JsonObject => {
  const record = store.get(String(block), 'block', 'page', 'database');
  if (!record) throw invalid('There is nothing to restore.');
  askAs(store, author, `PATCH /v1/${PATHS[record.kind]}/${record.id}`, { in_trash: false });
  return {};
};
