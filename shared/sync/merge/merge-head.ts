import type { Block } from '../../document/block.ts';
import { equalText } from '../../document/equal.ts';
import { equalJson } from '../../document/json.ts';
import type { Run } from '../../document/run.ts';
import { keepLocal, mergeText } from './merge-text.ts';
import type { Node } from './node.ts';

/** A field that both sides changed, each in its own way. */
export interface FieldConflict {
  field: string;
  base: unknown;
  local: unknown;
  remote: unknown;
}

/** A block of both sides, its children aside. */
export interface MergedHead {
  /** As the file is to have it: in a conflict, its own version. */
  document: Block;
  /** As Notion is to have it: in a conflict, its own version. */
  outgoing: Block;
  conflicts: FieldConflict[];
}

type Fields = Record<string, unknown>;

/** Merges field by field. Without a base, every difference is a conflict. */
export function mergeHead(base: Node | undefined, local: Node, remote: Node): MergedHead {
  const mine = headOf(local.block);
  // What says the same is Notion's own, so that the planner sees at a glance that nothing changes.
  if (local.print === remote.print) return { document: mine, outgoing: headOf(remote.block), conflicts: [] };
  if (base?.print === remote.print) return { document: mine, outgoing: mine, conflicts: [] };
  const shape = chooseType(base, local, remote);
  if (shape.conflict) return conflictOfTypes(base, local, remote);
  const document = fields(shape.from === remote ? withLocals(headOf(remote.block), mine) : mine);
  const outgoing: Fields = { ...document };
  const conflicts: FieldConflict[] = [];
  for (const field of fieldsOf(base, local, remote, shape.from)) {
    const [was, own, other] = [base && seenOf(base, field), seenOf(local, field), seenOf(remote, field)];
    const merged = mergeField(field, base !== undefined, was, own, other);
    if (merged === CONFLICT) {
      conflicts.push({ field, base: was, local: own, remote: other });
      set(outgoing, field, other);
      set(document, field, shape.from === local ? fields(local.block)[field] : own);
    } else if (shape.from !== local || !equalField(merged, own)) {
      set(document, field, withDecoration(field, local, merged));
      set(outgoing, field, merged);
    }
  }
  return { document: document as unknown as Block, outgoing: outgoing as unknown as Block, conflicts };
}

/** Fields that are a block's place and looks in one version, not what it says. */
const ASIDE = new Set(['type', 'id', 'children', 'unread', 'source', 'style', 'mark']);
const CONFLICT = Symbol('conflict');

function headOf(block: Block): Block {
  const { children, id, unread, ...head } = block;
  return head as Block;
}

const fields = (block: Block): Fields => block as unknown as Fields;
const seenOf = (node: Node, field: string): unknown => fields(node.view)[field];

function chooseType(base: Node | undefined, local: Node, remote: Node): { from: Node; conflict?: true } {
  const [own, other] = [kindOf(local.view), kindOf(remote.view)];
  if (own === other) return { from: local };
  if (base && kindOf(base.view) === own) return { from: remote };
  return base && kindOf(base.view) === other ? { from: local } : { from: local, conflict: true };
}

const kindOf = (block: Block): string => (block.type === 'opaque' ? block.kind : block.type);

function conflictOfTypes(base: Node | undefined, local: Node, remote: Node): MergedHead {
  const conflict = {
    field: 'type',
    base: base && headOf(base.block),
    local: headOf(local.block),
    remote: headOf(remote.block),
  };
  return { document: headOf(local.block), outgoing: headOf(remote.block), conflicts: [conflict] };
}

function fieldsOf(base: Node | undefined, local: Node, remote: Node, from: Node): string[] {
  const all = new Set([base, local, remote].flatMap(node => (node ? Object.keys(node.view) : [])));
  const sameType = kindOf(local.view) === kindOf(remote.view);
  return [...all].filter(field => !ASIDE.has(field) && (sameType || field in from.view));
}

function mergeField(field: string, hasBase: boolean, was: unknown, own: unknown, other: unknown): unknown {
  if (equalField(own, other) || (hasBase && equalField(was, other))) return own;
  if (!hasBase) return CONFLICT;
  if (equalField(was, own)) return other;
  if (field === 'text' || field === 'caption') {
    return mergeText((was ?? []) as Run[], (own ?? []) as Run[], (other ?? []) as Run[]) ?? CONFLICT;
  }
  return field === 'cells' ? mergeCells(was as Run[][], own as Run[][], other as Run[][]) : CONFLICT;
}

function mergeCells(was: Run[][], own: Run[][], other: Run[][]): Run[][] | typeof CONFLICT {
  if (was.length !== own.length || own.length !== other.length) return CONFLICT;
  const cells = own.map((cell, i) => mergeText(was[i]!, cell, other[i]!));
  return cells.every(cell => cell !== null) ? cells : CONFLICT;
}

function equalField(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const [left, right] = [Array.isArray(a) ? a : undefined, Array.isArray(b) ? b : undefined];
  if (!left && !right) return equalJson(a ?? null, b ?? null);
  if (isCells(left) || isCells(right)) {
    return (
      left?.length === right?.length && (left ?? []).every((cell, i) => equalText(cell as Run[], right?.[i] as Run[]))
    );
  }
  return equalText((left ?? []) as Run[], (right ?? []) as Run[]);
}

const isCells = (value: unknown[] | undefined): boolean =>
  value !== undefined && value.length > 0 && value.every(Array.isArray);

/** A merged text with what only the file has of it. */
function withDecoration(field: string, local: Node, merged: unknown): unknown {
  const own = fields(local.block)[field];
  const seen = seenOf(local, field);
  if (!Array.isArray(own) || !Array.isArray(seen) || !Array.isArray(merged)) return merged;
  if (field === 'text' || field === 'caption') return keepLocal(own as Run[], seen as Run[], merged as Run[]);
  if (field !== 'cells' || own.length !== merged.length) return merged;
  return (merged as Run[][]).map((cell, i) => keepLocal(own[i] as Run[], seen[i] as Run[], cell));
}

function withLocals(block: Block, local: Block): Block {
  const { mark, style } = local;
  return { ...block, ...(mark && { mark }), ...(style && { style }) };
}

function set(target: Fields, field: string, value: unknown): void {
  if (value === undefined) delete target[field];
  else target[field] = value;
}
