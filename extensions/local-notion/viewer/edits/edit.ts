import type { Level } from '../../access/level.ts';
import type { JsonObject } from '../../json.ts';
import type { Store } from '../../store/store.ts';
import type { Author } from '../../store/tree.ts';

/**
 * Something that a person does in the viewer, inside a transaction.
 * @param body what the browser sent; ids in it were checked against the rights of the person
 * @returns what the browser has to know, if anything
 * @throws ApiError with words for the person
 */
export type Edit = (store: Store, author: Author, body: JsonObject) => JsonObject | undefined;

/** An edit, and the level that a person needs on whatever it names. */
export interface EditRow {
  readonly needs: Exclude<Level, 'none'>;
  readonly run: Edit;
}
