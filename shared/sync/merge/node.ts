import type { Block } from '../../document/block.ts';
import { printOf } from '../../document/print.ts';
import { viewHead } from '../../notion/view.ts';

/** A block of one of the three versions, where it stands, and what Notion holds of it. */
export class Node {
  readonly block: Block;
  /** As Notion would hold it, with its children. Alignment compares these. */
  readonly view: Block;
  readonly parent: Node | null;
  readonly children: Node[];
  entity: Entity | undefined;
  #print: number | undefined;

  constructor(block: Block, view: Block, parent: Node | null) {
    this.block = block;
    this.view = view;
    this.parent = parent;
    this.children = [];
  }

  /** Equal for two blocks that say the same, their children aside. */
  get print(): number {
    this.#print ??= printOf(this.view);
    return this.#print;
  }
}

/** One block of the page through its versions. */
export interface Entity {
  base?: Node;
  local?: Node;
  remote?: Node;
}

export type Side = 'local' | 'remote';

/** Something that only the file has: where it stood. */
export interface Lifted {
  block: Block;
  parent: Node | null;
  /** The nearest block before it that Notion has too. */
  after: Node | null;
}

/** A version as a tree of nodes, and what was taken out of it because Notion never sees it. */
export interface Version {
  nodes: Node[];
  byView: Map<Block, Node>;
  all: Node[];
  lifted: Lifted[];
}

export function versionOf(blocks: readonly Block[]): Version {
  const version: Version = { nodes: [], byView: new Map(), all: [], lifted: [] };
  version.nodes.push(...addNodes(version, blocks, null));
  return version;
}

function addNodes(version: Version, blocks: readonly Block[], parent: Node | null): Node[] {
  const nodes: Node[] = [];
  for (const block of blocks) {
    const view = viewHead(block);
    if (view === null) {
      version.lifted.push({ block, parent, after: nodes.at(-1) ?? null });
      continue;
    }
    const node = new Node(block, view, parent);
    nodes.push(node);
    version.all.push(node);
    version.byView.set(view, node);
    node.children.push(...addNodes(version, block.children ?? [], node));
    if (node.children.length > 0) view.children = node.children.map(child => child.view);
  }
  return nodes;
}
