import { LARGEST } from '../files/upload-rules.ts';
import type { JsonObject } from '../json.ts';
import type { UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** A user as others refer to it. */
export const partialUser = (id: string): JsonObject => ({ object: 'user', id });

/**
 * A user in full.
 * @param largestFile the largest file that the workspace takes, in bytes
 */
export const presentUser = (store: Store, user: UserRecord, largestFile = LARGEST.free): JsonObject => {
  const common = { object: 'user', id: user.id, name: user.name, avatar_url: user.avatarUrl };
  if (user.type === 'person') return { ...common, type: 'person', person: user.email ? { email: user.email } : {} };
  const { id, name } = store.workspace;
  return {
    ...common,
    type: 'bot',
    bot: {
      owner: { type: 'workspace', workspace: true },
      workspace_name: name,
      workspace_id: id,
      workspace_limits: { max_file_upload_size_in_bytes: largestFile },
    },
  };
};
