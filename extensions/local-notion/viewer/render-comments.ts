import { reaches } from '../access/level.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import type { CommentRecord } from '../store/records.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS } from './icons.ts';
import type { Rendering } from './render-context.ts';
import { NOTHING, renderRichText } from './render-rich-text.ts';

type Discussing = Pick<Rendering, 'store' | 'reader' | 'level'>;

/** The open discussions on a page or block: in the margin where there is room, else under it. */
export const renderCommentsOf = (discussing: Discussing, id: string): Html => {
  const comments = discussing.store.comments(id).filter(({ inTrash, resolved }) => !inTrash && !resolved);
  if (comments.length === 0) return NOTHING;
  const threads = Map.groupBy(comments, ({ discussionId }) => discussionId);
  return html`<aside class="comments" aria-label="Comments">${[...threads].map(([discussion, thread]) => renderThread(discussing, discussion, thread))}</aside>`;
};

const renderThread = (discussing: Discussing, discussion: string, thread: readonly CommentRecord[]): Html => {
  const by = thread[0] ? nameOf(discussing, thread[0]) : 'Somebody';
  const reply =
    reaches(discussing.level, 'comment') && commentForm('discussion', discussion, `Reply to ${by}`, 'Reply…');
  return html`<div class="thread" data-key="t-${discussion}">${thread.map(comment => renderComment(discussing, comment))}${reply}</div>`;
};

const nameOf = ({ store }: Discussing, comment: CommentRecord): string =>
  comment.displayName.type === 'custom'
    ? comment.displayName.name
    : (store.get(comment.createdBy, 'user')?.name ?? 'Somebody');

const renderComment = (discussing: Discussing, comment: CommentRecord): Html => {
  const name = nameOf(discussing, comment);
  const isOwn = comment.createdBy === discussing.reader?.id && reaches(discussing.level, 'comment');
  const remove = html`<button type="button" class="quiet" data-uncomment="${comment.id}" aria-label="Delete this comment">${DRAWINGS.remove}</button>`;
  return html`<div class="comment" data-key="c-${comment.id}">${avatar(name)}<div><div class="comment-by">${name} ${time(comment.createdTime)}${isOwn && remove}</div><div class="comment-words">${renderRichText(readRichText(discussing.store, comment.richText))}</div></div></div>`;
};

/**
 * A form for one more comment.
 * @param key what it goes to: a `discussion`, or `on` a page or block
 */
export const commentForm = (key: 'discussion' | 'on', id: string, label: string, hint: string): Html =>
  html`<form class="say" data-key="f-${id}" data-comment="${key}" data-id="${id}"><textarea rows="1" aria-label="${label}" placeholder="${hint}"></textarea><button type="submit">Send</button></form>`;

/** A round mark with the first letter of a name. */
export const avatar = (name: string): Html =>
  html`<span class="avatar a-${[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6}" aria-hidden="true">${[...name][0]?.toUpperCase()}</span>`;

/** A moment, which the browser writes in the reader's own way. */
export const time = (moment: number): Html => {
  const written = new Date(moment).toISOString();
  return html`<time datetime="${written}">${written.slice(0, 16).replace('T', ' ')}</time>`;
};
