import { readRichText } from '../richtext/read-rich-text.ts';
import type { CommentRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type Html, html } from './html.ts';
import { NOTHING, renderRichText } from './render-rich-text.ts';

/** The open discussions on a page or block: in the margin where there is room, else under it. */
export const renderCommentsOf = (store: Store, id: string): Html => {
  const comments = store.comments(id).filter(({ inTrash, resolved }) => !inTrash && !resolved);
  if (comments.length === 0) return NOTHING;
  const threads = Map.groupBy(comments, ({ discussionId }) => discussionId);
  return html`<aside class="comments" aria-label="Comments">${[...threads.values()].map(thread => html`<div class="thread">${thread.map(comment => renderComment(store, comment))}</div>`)}</aside>`;
};

const renderComment = (store: Store, comment: CommentRecord): Html => {
  const name =
    comment.displayName.type === 'custom'
      ? comment.displayName.name
      : (store.get(comment.createdBy, 'user')?.name ?? 'Somebody');
  return html`<div class="comment">${avatar(name)}<div><div class="comment-by">${name} ${time(comment.createdTime)}</div><div>${renderRichText(readRichText(store, comment.richText))}</div></div></div>`;
};

/** A round mark with the first letter of a name. */
export const avatar = (name: string): Html =>
  html`<span class="avatar a-${[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6}" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>`;

/** A moment, which the browser writes in the reader's own way. */
export const time = (moment: number): Html => {
  const written = new Date(moment).toISOString();
  return html`<time datetime="${written}">${written.slice(0, 16).replace('T', ' ')}</time>`;
};
