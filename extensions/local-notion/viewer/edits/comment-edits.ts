import { invalid } from '../../errors.ts';
import { askAs } from '../../http/ask-as.ts';
import { type JsonObject, textAt } from '../../json.ts';
import type { Store } from '../../store/store.ts';
import type { Author } from '../../store/tree.ts';

/** Begins a discussion `on` a page or block, or answers in a `discussion`. */
export const addComment = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const words = (textAt(body, 'text') ?? '').trim();
  if (words === '') throw invalid('There is nothing to send yet.');
  const id = textAt(body, 'on') ?? '';
  const place =
    textAt(body, 'discussion') === undefined
      ? { parent: store.get(id, 'page') ? { page_id: id } : { block_id: id } }
      : { discussion_id: textAt(body, 'discussion') ?? '' };
  const rich_text = pieces(words).map(content => ({ text: { content } }));
  askAs(store, author, 'POST /v1/comments', { ...place, rich_text, display_name: { type: 'user' } });
  return {};
};

/** One run holds 2,000 characters; a pair of units stays together. */
const pieces = (text: string): string[] =>
  text.match(/[\s\S]{1,1998}(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])?/g) ?? [];

/** Takes an own comment away. */
export const removeComment = (store: Store, author: Author, { comment }: JsonObject): JsonObject => {
  askAs(store, author, `DELETE /v1/comments/${String(comment)}`);
  return {};
};
