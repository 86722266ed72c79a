import { addBlock, refuseMisplaced } from '../../blocks/make-blocks.ts';
import { invalid } from '../../errors.ts';
import type { JsonObject } from '../../json.ts';
import type { BlockRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { setTrash } from '../../store/trash.ts';
import { type Author, childrenOf, hasChildren, insertChildren } from '../../store/tree.ts';
import { sliceRuns } from '../edit-text.ts';
import { KINDS } from '../kinds.ts';
import { containerOf, findBlock } from './find-block.ts';
import { holds, moveBlock, stepBlock } from './move-block.ts';
import { turnInto } from './turn-block.ts';
import { runsOfLine, writeRuns, writeText } from './write-text.ts';

/** What Enter goes on with; after every other kind of line comes plain text. */
const GOES_ON = ['bulleted_list_item', 'numbered_list_item', 'to_do', 'toggle'];

/**
 * What Enter does inside a line: what stands behind the caret goes into a new one. An empty item leaves its list.
 *
 * @param body `block`, the text `before` and `after` the typing, the caret `at`, and whether a toggle is `open`
 * @returns `made`, the line to go on in
 */
export const splitBlock = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const block = findBlock(store, body.block);
  const { text } = writeText(store, author, body);
  const at = Math.min(Number(body.at) || 0, text.length);
  if (text === '' && GOES_ON.includes(block.type)) return { made: leaveList(store, author, block) };
  const runs = runsOfLine(store, block);
  const isInside = hasChildren(store, block) && (block.type.endsWith('list_item') || block.type === 'to_do');
  const goesInside = isInside || (body.open === true && holds(block, 'paragraph'));
  const container = goesInside ? block : containerOf(store, block);
  const type = GOES_ON.includes(block.type) && !(goesInside && !isInside) ? block.type : 'paragraph';
  refuseMisplaced(store, container, type, {}, []);
  if (at < text.length) writeRuns(store, author, block, sliceRuns(runs, 0, at));
  const made = addBlock(store, author, container, type, { rich_text: [] });
  made.value = { ...made.value, rich_text: sliceRuns(runs, at) };
  insertChildren(store, container, [made.id], goesInside ? { at: 'start' } : { at: 'after', id: block.id });
  return { made: made.id };
};

/** An empty item that lies in another one moves out of it; on the outermost level it becomes plain text. */
const leaveList = (store: Store, author: Author, block: BlockRecord): string => {
  const around = containerOf(store, block);
  if (around.kind === 'block' && GOES_ON.includes(around.type))
    stepBlock(store, author, { block: block.id, step: 'out' });
  else toText(store, author, block);
  return block.id;
};

const toText = (store: Store, author: Author, block: BlockRecord): void => {
  const [text] = KINDS;
  if (text) turnInto(store, author, block, text);
};

/**
 * What Backspace does at the beginning of a line: an item or heading becomes plain text, and plain text joins the line
 * before it.
 *
 * @param body `block`, its text `before` and `after` the typing, and the line `into` which it goes
 * @returns `made`, the line to go on in, and the caret `at`
 */
export const joinBlock = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const block = findBlock(store, body.block);
  writeText(store, author, body);
  if (block.type !== 'paragraph') {
    toText(store, author, block);
    return { made: block.id, at: 0 };
  }
  const target = store.get(String(body.into), 'block', 'page');
  const own = runsOfLine(store, block);
  if (!target || (target.kind === 'block' && !Array.isArray(target.value.rich_text)))
    throw invalid('There is no line before this one that it could join.');
  const before = runsOfLine(store, target);
  const at = before.reduce((sum, run) => sum + String(run.plain_text ?? '').length, 0);
  if (own.length > 0) writeRuns(store, author, target, [...before, ...own]);
  for (const child of childrenOf(store, block).reverse()) moveBlock(store, author, child, { side: 'after', of: block });
  setTrash(store, author, block, true);
  return { made: target.id, at };
};
