import { invalid } from '../errors.ts';
import { touch } from '../store/tree.ts';
import { addNew } from './edits/add-block.ts';
import { addComment, removeComment } from './edits/comment-edits.ts';
import type { Edit, EditRow } from './edits/edit.ts';
import { findBlock } from './edits/find-block.ts';
import { placeBlock, stepBlock } from './edits/move-block.ts';
import { addRow, writeCell } from './edits/row-edits.ts';
import { joinBlock, splitBlock } from './edits/split-block.ts';
import { removeBlock, restoreBlock } from './edits/trash-edits.ts';
import { turnBlock } from './edits/turn-block.ts';
import { writeText } from './edits/write-text.ts';
import { pasteBlocks, unpasteBlocks } from './paste/paste-blocks.ts';

const tick: Edit = (store, author, body) => {
  const block = findBlock(store, body.block);
  if (block.type !== 'to_do') throw invalid('There is no such to-do.');
  const edited = store.edit(block.id, 'block');
  edited.value = { ...edited.value, checked: body.checked === true };
  touch(store, block, author);
  return undefined;
};

const editing = (run: Edit): EditRow => ({ needs: 'edit', run });

/** What a reader may do in the viewer, by the last part of the private path. */
export const EDITS: Readonly<Record<string, EditRow>> = {
  tick: editing(tick),
  text: editing(writeText),
  split: editing(splitBlock),
  join: editing(joinBlock),
  turn: editing(turnBlock),
  add: editing(addNew),
  step: editing(stepBlock),
  place: editing(placeBlock),
  remove: editing(removeBlock),
  restore: editing(restoreBlock),
  row: editing(addRow),
  cell: editing(writeCell),
  paste: editing(pasteBlocks),
  unpaste: editing(unpasteBlocks),
  comment: { needs: 'comment', run: addComment },
  uncomment: { needs: 'comment', run: removeComment },
};
