import { ApiError, invalid } from '../../errors.ts';
import { isObject, type JsonObject, textAt } from '../../json.ts';
import { readRichText } from '../../richtext/read-rich-text.ts';
import { plainTextOf } from '../../richtext/store-rich-text.ts';
import type { BlockRecord, PageRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Author, refuseTrashed, touch } from '../../store/tree.ts';
import { editText, mergeTexts } from '../edit-text.ts';

/** The runs of a line: a block's words, or a page's title. */
export const runsOfLine = (store: Store, record: BlockRecord | PageRecord): JsonObject[] => {
  const kept = record.kind === 'page' ? record.properties.title : record.value.rich_text;
  return readRichText(store, Array.isArray(kept) ? kept : []).filter(isObject);
};

/** Writes the runs of a line. */
export const writeRuns = (
  store: Store,
  author: Author,
  record: BlockRecord | PageRecord,
  runs: readonly JsonObject[],
): void => {
  if (record.kind === 'page') store.edit(record.id, 'page').properties.title = [...runs];
  else store.edit(record.id, 'block').value = { ...record.value, rich_text: [...runs] };
  touch(store, record, author);
};

/**
 * Writes what somebody typed into a line. Where another one has written there since, both edits stay if they do not lie
 * on the same letters.
 *
 * @param body `block`, and the text `before` and `after` the typing
 * @returns the whole text as it is now
 * @throws ApiError when both changed the same letters
 */
export const writeText = (store: Store, author: Author, body: JsonObject): { text: string } => {
  const record = store.get(String(body.block), 'block', 'page');
  if (!record || (record.kind === 'block' && !Array.isArray(record.value.rich_text)))
    throw invalid('There is no such line any more.');
  refuseTrashed(store, record);
  const runs = runsOfLine(store, record);
  const text = mergeTexts(textAt(body, 'before') ?? '', plainTextOf(runs), textAt(body, 'after') ?? '');
  if (text === undefined) throw new ApiError('conflict_error', 'This line was changed by somebody else meanwhile.');
  if (text !== plainTextOf(runs)) writeRuns(store, author, record, editText(runs, text));
  return { text };
};
