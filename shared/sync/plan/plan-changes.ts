import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import type { Run } from '../../document/run.ts';
import { isCreatable } from '../../notion/fate.ts';
import { fitToNotion } from '../../notion/fit-to-notion.ts';
import type {
  AppendOperation,
  DeleteOperation,
  Former,
  PlannedOperation,
  Refusal,
  UpdateOperation,
} from '../../notion/operation.ts';
import { creatableBlocks, writeBlocks } from '../../notion/to-notion.ts';
import { isWritable } from '../../richtext/notion/write-rich-text.ts';
import { type Change, changeOf } from './changed-fields.ts';
import { whyImmovable, whyUndeletable } from './immovable.ts';
import { keepInPlace } from './keep-in-place.ts';

/**
 * The fewest operations that make a page in Notion what it is to be. Blocks keep their ids wherever Notion allows it:
 * what can be updated is updated, only what changes is sent, and what moves is the least. Local things are not looked at.
 *
 * @param before the page as Notion has it, with ids
 * @param after the page as it is to be; blocks of `before` by their ids
 * @returns operations in the order in which they are to be done, and refusals for what can't be done
 * @example
 * planChanges({ blocks: [{ ...todo(false, 'Call Bo'), id: '1' }] }, { blocks: [{ ...todo(true, 'Call Bo'), id: '1' }] })
 * // [{ kind: 'update', id: '1', type: 'to_do', payload: { checked: true } }]
 */
export function planChanges(before: Document, after: Document): PlannedOperation[] {
  const planner = new Planner(before.blocks);
  planner.children(null, before.blocks, fitToNotion(after).blocks);
  return planner.operations();
}

class Planner {
  readonly #known = new Map<string, { block: Block; parent: string | null }>();
  readonly #updates: UpdateOperation[] = [];
  readonly #folding: UpdateOperation[] = [];
  readonly #appends: AppendOperation[] = [];
  readonly #deletes: DeleteOperation[] = [];
  readonly #refusals: Refusal[] = [];

  constructor(before: readonly Block[]) {
    this.#learn(before, null);
  }

  /** New blocks come before deletions, so that a crash between them leaves too much and not too little. */
  operations(): PlannedOperation[] {
    return [...this.#refusals, ...this.#updates, ...this.#appends, ...this.#deletes, ...this.#folding];
  }

  children(parent: Block | null, before: readonly Block[], after: readonly Block[]): void {
    const places = new Map(before.map((block, i) => [block.id, i]));
    const candidates = after.filter(
      block => block.id !== undefined && places.has(block.id) && this.#canStay(block, parent),
    );
    const kept = keepInPlace(
      candidates.map(block => places.get(block.id)!),
      position => weight(before[places.get(candidates[position]!.id)!]!),
    );
    const staying = new Map(candidates.flatMap((block, i) => (kept.has(i) ? [[block.id!, block] as const] : [])));
    this.#place(parent, before, after, staying);
    for (const block of before) {
      const next = block.id === undefined ? undefined : staying.get(block.id);
      if (next) this.#keep(block, next, parent);
      else this.#remove(block);
    }
  }

  #learn(blocks: readonly Block[], parent: string | null): void {
    for (const block of blocks) {
      if (block.id === undefined) continue;
      this.#known.set(block.id, { block, parent });
      this.#learn(block.children ?? [], block.id);
    }
  }

  /** Whether a block can become what it is to be under its id; what can't be made anew has to. */
  #canStay(after: Block, parent: Block | null): boolean {
    const { block } = this.#known.get(after.id!)!;
    return changeOf(block, after, parent ?? undefined).kind !== 'recreate' || whyImmovable(block) !== undefined;
  }

  #place(
    parent: Block | null,
    before: readonly Block[],
    after: readonly Block[],
    staying: ReadonlyMap<string, Block>,
  ): void {
    let anchor: string | 'start' = 'start';
    let group: Block[] = [];
    const flush = (): void => {
      const made = creatableBlocks(group);
      group = [];
      if (made.length > 0) this.#append(parent, before, anchor, made);
    };
    for (const block of after) {
      if (block.id !== undefined && staying.has(block.id)) {
        flush();
        anchor = block.id;
      } else if (this.#isNew(block)) group.push(block);
    }
    flush();
  }

  #append(parent: Block | null, before: readonly Block[], anchor: string, made: readonly Block[]): void {
    const children = writeBlocks(made, parent ?? undefined);
    const last = before.at(-1)?.id;
    // At the end Notion answers with the new blocks alone.
    const after = before.length === 0 || anchor === last ? {} : { after: anchor };
    const formerly = hadIds(made) ? { formerly: made.map(formerOf) } : {};
    this.#appends.push({ kind: 'append', parent: parent?.id ?? null, ...after, children, ...formerly });
  }

  /** Whether a block has to be made. One that moves is made anew, if it can be. */
  #isNew(block: Block): boolean {
    const known = block.id === undefined ? undefined : this.#known.get(block.id);
    if (!known) return isCreatable(block);
    const reason = whyImmovable(known.block);
    if (reason !== undefined) this.#refuse(known.block, `It can't be moved: ${reason}`);
    return reason === undefined;
  }

  #keep(before: Block, after: Block, parent: Block | null): void {
    const change = changeOf(before, after, parent ?? undefined);
    if (change.kind === 'recreate') this.#refuse(before, `It can't become another block: ${whyImmovable(before)}`);
    if (change.kind === 'update') this.#update(before, change);
    if (!before.unread) this.children(before, before.children ?? [], after.children ?? []);
  }

  #update(before: Block, change: Extract<Change, { kind: 'update' }>): void {
    const { type, payload } = change;
    const loses = losesCard(before, change) ? { loses: 'A preview of a link in its text becomes a plain link.' } : {};
    const operation: UpdateOperation = { kind: 'update', id: before.id!, type, payload, ...loses };
    // A heading stops folding when nothing is left under it.
    (change.payload.is_toggleable === false ? this.#folding : this.#updates).push(operation);
  }

  #remove(before: Block): void {
    if (before.id === undefined) return;
    const refused = this.#refusals.some(({ id }) => id === before.id);
    const reason = refused ? undefined : whyUndeletable(before);
    if (reason !== undefined) this.#refuse(before, `It can't be deleted: ${reason}`);
    else if (!refused) this.#deletes.push({ kind: 'delete', id: before.id });
  }

  #refuse(block: Block, reason: string): void {
    this.#refusals.push({ kind: 'refuse', ...(block.id !== undefined && { id: block.id }), reason, block });
  }
}

const hadIds = (blocks: readonly Block[]): boolean =>
  blocks.some(({ id, children }) => id !== undefined || (children !== undefined && hadIds(children)));

const formerOf = ({ id, children }: Block): Former => ({
  ...(id !== undefined && { id }),
  ...(children?.length && { children: children.map(formerOf) }),
});

/** Blocks that can't be moved outweigh all others. */
const weight = (block: Block): number => (whyImmovable(block) === undefined ? 1 + (block.children?.length ?? 0) : 1e6);

const losesCard = (before: Block, change: Extract<Change, { kind: 'update' }>): boolean =>
  (change.payload.rich_text !== undefined && hasCard(before.text)) ||
  (change.payload.cells !== undefined && before.type === 'table_row' && before.cells.some(hasCard));

const hasCard = (runs: readonly Run[] | undefined): boolean =>
  runs?.some(run => run.type === 'opaque' && !isWritable(run)) ?? false;
