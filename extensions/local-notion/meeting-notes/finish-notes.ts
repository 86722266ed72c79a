import { addBlock } from '../blocks/make-blocks.ts';
import type { JsonObject } from '../json.ts';
import type { Work } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { isTrashed, touch } from '../store/tree.ts';

/**
 * Ends what a new meeting note put off. Nobody here listens to the recording: its sections are there, and have no words.
 * A note that has gone meanwhile leaves nothing to do.
 */
export const finishNotes = (store: Store, now: number, work: Work & { type: 'meeting_notes' }): void => {
  const block = store.get(work.block, 'block');
  if (!block || isTrashed(store, block)) return;
  const author = { id: work.by, now };
  const sections = work.summarize ? ['summary', 'notes', 'transcript'] : ['transcript'];
  const children: JsonObject = {};
  for (const section of sections) {
    const made = addBlock(store, author, block, 'paragraph', { rich_text: [] });
    store.edit(block.id, 'block').children.push(made.id);
    children[`${section}_block_id`] = made.id;
  }
  const edited = store.edit(block.id, 'block');
  edited.value = { ...edited.value, status: work.summarize ? 'notes_ready' : 'transcription_paused', children };
  touch(store, block, author);
};
