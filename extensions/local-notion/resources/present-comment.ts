import type { View } from '../http/route.ts';
import type { JsonObject } from '../json.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import type { CommentRecord } from '../store/records.ts';
import { minuteTime } from '../times.ts';
import { presentParent } from './present-parent.ts';
import { partialUser } from './present-user.ts';

/** A comment object. */
export const presentComment = ({ store, version }: View, comment: CommentRecord): JsonObject => ({
  object: 'comment',
  id: comment.id,
  parent: presentParent(store, comment.parent, version),
  discussion_id: comment.discussionId,
  created_time: minuteTime(comment.createdTime),
  last_edited_time: minuteTime(comment.editedTime),
  created_by: partialUser(comment.createdBy),
  rich_text: readRichText(store, comment.richText),
  display_name: { type: comment.displayName.type, resolved_name: comment.displayName.name },
});
