import type { JsonObject } from '../json.ts';
import type { TaskRecord } from '../store/records.ts';

const POLL_AFTER = 2;

/** A task as it is answered with, by its state: when to ask again, what came of it, or why nothing did. */
export const presentTask = (task: TaskRecord, site: string): JsonObject => {
  const { id, state, createdTime, operation, outcome = {} } = task;
  return {
    object: 'async_task',
    id,
    status: state,
    status_url: `${site}/v1/async_tasks/${id}`,
    created_time: new Date(createdTime).toISOString(),
    ...(state === 'succeeded' || state === 'failed' ? {} : { poll_after_seconds: POLL_AFTER }),
    operation: { surface: 'rest', name: operation },
    ...(state === 'succeeded' && { result: outcome }),
    ...(state === 'failed' && { error: outcome }),
  };
};
