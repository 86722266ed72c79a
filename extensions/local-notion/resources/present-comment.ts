import { signedFile, uploadAt } from '../files/hosted.ts';
import type { View } from '../http/route.ts';
import type { Json, JsonObject } from '../json.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import type { CommentRecord } from '../store/records.ts';
import { minuteTime } from '../times.ts';
import { presentParent } from './present-parent.ts';
import { partialUser } from './present-user.ts';

/** A comment object. */
export const presentComment = (view: View, comment: CommentRecord): JsonObject => ({
  object: 'comment',
  id: comment.id,
  parent: presentParent(view.store, comment.parent, view.version),
  discussion_id: comment.discussionId,
  created_time: minuteTime(comment.createdTime),
  last_edited_time: minuteTime(comment.editedTime),
  created_by: partialUser(comment.createdBy),
  rich_text: readRichText(view.store, comment.richText, view.access),
  display_name: { type: comment.displayName.type, resolved_name: comment.displayName.name },
  ...(comment.attachments?.length && { attachments: comment.attachments.map(path => attachment(view, path)) }),
});

const CATEGORY = /^(?:audio|image|video)(?=\/)|(?<=^application\/)pdf$/;

const attachment = (view: View, path: string): Json => ({
  category: CATEGORY.exec(uploadAt(view.store, path)?.contentType ?? '')?.[0] ?? 'productivity',
  file: signedFile(view, path),
});
