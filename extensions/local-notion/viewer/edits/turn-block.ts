import { BLOCK_TYPES } from '../../blocks/block-types.ts';
import { refuseMisplaced, storeValue } from '../../blocks/make-blocks.ts';
import { invalid } from '../../errors.ts';
import type { JsonObject } from '../../json.ts';
import type { BlockRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Author, childrenOf, hasChildren, touch } from '../../store/tree.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { containerOf, findBlock } from './find-block.ts';
import { holds, moveBlock } from './move-block.ts';
import { runsOfLine, writeText } from './write-text.ts';

/**
 * Turns a line into one of another kind. It keeps its id, its words and its comments; what lies in it comes to stand after
 * it where the new kind can't hold it.
 *
 * @param body `block`, `kind`, and the text `before` and `after` where the sign of the kind was typed into it
 * @throws ApiError for what has no words, or may not be of that kind where it lies
 */
export const turnBlock = (store: Store, author: Author, body: JsonObject): JsonObject => {
  const block = findBlock(store, body.block);
  const kind = KINDS.find(({ type, turns }) => turns && type === body.kind);
  if (!kind || !isLine(block)) throw invalid('This can’t be turned into that.');
  if (body.after !== undefined) writeText(store, author, body);
  if (block.type === kind.type) return {};
  const was = block.type;
  turnInto(store, author, block, kind);
  return { undo: { what: 'turn', body: { block: block.id, kind: was } } };
};

/** Whether a block is a line that one can turn. */
export const isLine = ({ type }: BlockRecord): boolean =>
  type === 'heading_4' || KINDS.some(kind => kind.turns && kind.type === type);

/** Turns a block, whose words stay. */
export const turnInto = (store: Store, author: Author, block: BlockRecord, kind: Kind): void => {
  const folds = hasChildren(store, block) && canFold(block) && kind.type.startsWith('heading_');
  const value = { ...kind.value, ...colourOf(block, kind), ...(folds && { is_toggleable: true }) };
  refuseMisplaced(store, containerOf(store, block), kind.type, value, []);
  const edited = store.edit(block.id, 'block');
  edited.value = { ...storeValue(kind.type, { rich_text: [], ...value }), rich_text: runsOfLine(store, block) };
  edited.type = kind.type;
  // From the last to the first, so that each comes to stand right after the block.
  for (const child of childrenOf(store, block).reverse())
    if (!holds(edited, child.kind === 'block' ? child.type : `child_${child.kind}`))
      moveBlock(store, author, child, { side: 'after', of: block });
  touch(store, block, author);
};

const canFold = ({ type, value }: BlockRecord): boolean => type === 'toggle' || value.is_toggleable === true;

/** A colour that was chosen stays; the grey of a callout is its own. */
const colourOf = ({ type, value }: BlockRecord, kind: Kind): JsonObject => {
  const isChosen = type !== 'callout' && typeof value.color === 'string' && value.color !== 'default';
  return isChosen && BLOCK_TYPES[kind.type]?.fields.color ? { color: value.color ?? null } : {};
};
