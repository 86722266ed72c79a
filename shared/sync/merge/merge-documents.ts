import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { fitToNotion } from '../../notion/fit-to-notion.ts';
import { type Page, pageOf } from './entities.ts';
import { type LiftedPlaces, placesOf } from './lift.ts';
import { mergeHead } from './merge-head.ts';
import { type Entity, versionOf } from './node.ts';
import { mergedOrder, type Siblings } from './order.ts';
import { type Survivors, survivorsOf } from './survivors.ts';

/** Something that can't be merged: both versions are kept, one on each side, until somebody decides. */
export interface Conflict {
  /** As it stands in the merged document. */
  block: Block;
  /** The field that both changed, `type`, or `block` where one side deleted what the other changed. */
  field: string;
  base: unknown;
  local: unknown;
  remote: unknown;
  /** How it was is not known, so that every difference counts. */
  baseless?: true;
}

export interface Merge {
  /** The page as the file is to have it: in a conflict with its own version, local things in their places. */
  document: Document;
  /** The page as Notion is to have it: in a conflict with its own version. */
  outgoing: Document;
  conflicts: Conflict[];
}

/**
 * Merges what two sides made of a page, block by block, field by field, word by word. Nothing is lost: what can't be
 * merged is a conflict, and each side keeps its own; what one side deleted and the other changed is kept.
 *
 * @param versions `base` as both last had it; without one nothing is deleted, and every difference is a conflict.
 *   `remote` as Notion has it. Ids of `unsettled` are of blocks whose base is not known.
 * @example
 * mergeDocuments({ base: doc(p('Call Bo')), local: doc(p('Call Bo today')), remote: doc(p('Please call Bo')) })
 */
export function mergeDocuments(versions: {
  base?: Document | undefined;
  local: Document;
  remote: Document;
  unsettled?: ReadonlySet<string>;
}): Merge {
  const { base, remote } = versions;
  const local = fitToNotion(versions.local);
  const page = pageOf(base && versionOf(base.blocks), versionOf(local.blocks), versionOf(remote.blocks));
  const survivors = survivorsOf(page);
  const merger = new Merger(page, survivors, placesOf(page.local, survivors), versions.unsettled ?? new Set());
  const { document, outgoing } = merger.page();
  return {
    document: { ...local, blocks: document },
    outgoing: { blocks: outgoing },
    conflicts: merger.conflicts,
  };
}

interface Both {
  document: Block[];
  outgoing: Block[];
}

class Merger {
  readonly conflicts: Conflict[] = [];
  readonly #page: Page;
  readonly #survivors: Survivors;
  readonly #lifted: LiftedPlaces;
  readonly #unsettled: ReadonlySet<string>;
  readonly #placed = new Set<Entity>();

  constructor(page: Page, survivors: Survivors, lifted: LiftedPlaces, unsettled: ReadonlySet<string>) {
    this.#page = page;
    this.#survivors = survivors;
    this.#lifted = lifted;
    this.#unsettled = unsettled;
  }

  /** The whole page. What found no place in it, should there be such a thing, stands at its end: nothing is lost. */
  page(): Both {
    const out = this.children(null);
    for (const entity of this.#page.entities) {
      if (!this.#survivors.lives(entity) || this.#placed.has(entity)) continue;
      this.#placed.add(entity);
      const both = this.#block(entity);
      out.document.push(both.document);
      out.outgoing.push(both.outgoing);
    }
    return out;
  }

  /** The children of a block, or of the page. */
  children(parent: Entity | null): Both {
    const order = mergedOrder(this.#siblings(parent)).filter(entity => !this.#placed.has(entity));
    for (const entity of order) this.#placed.add(entity);
    const out: Both = { document: [], outgoing: [] };
    const lifted = parent === null || parent.local ? (parent?.local ?? null) : undefined;
    if (lifted !== undefined) out.document.push(...this.#lifted.at(lifted, null));
    for (const entity of order) {
      const both = this.#block(entity);
      out.document.push(both.document);
      out.outgoing.push(both.outgoing);
      if (lifted !== undefined && entity.local) out.document.push(...this.#lifted.at(lifted, entity.local));
    }
    return out;
  }

  #siblings(parent: Entity | null): Siblings {
    const { lives, parent: parentOf } = this.#survivors;
    const list = (side: 'local' | 'remote'): Entity[] => {
      const nodes = parent === null ? this.#page[side].nodes : (parent[side]?.children ?? []);
      return nodes.map(node => node.entity!).filter(entity => lives(entity) && parentOf(entity) === parent);
    };
    const [local, remote] = [list('local'), list('remote')];
    if (!this.#page.base) {
      const there = new Set(remote);
      return { base: local.filter(entity => there.has(entity)), local, remote };
    }
    const nodes = parent === null ? this.#page.base.nodes : (parent.base?.children ?? []);
    return { base: nodes.map(node => node.entity!), local, remote };
  }

  #block(entity: Entity): { document: Block; outgoing: Block } {
    const heads = this.#heads(entity);
    const below = this.children(entity);
    const id = entity.remote?.block.id;
    const aside = { ...(id !== undefined && { id }), ...(isUnread(entity) && { unread: true as const }) };
    const finish = (head: Block, children: Block[]): Block => {
      const { type, ...rest } = head;
      return { type, ...aside, ...rest, ...(children.length > 0 && { children }) } as Block;
    };
    const document = finish(heads.document, below.document);
    const baseless = entity.base === undefined || this.#isUnsettled(entity) ? { baseless: true as const } : {};
    for (const conflict of heads.conflicts) this.conflicts.push({ block: document, ...conflict, ...baseless });
    const winner = this.#survivors.disputed.get(entity);
    if (winner) this.#dispute(entity, document);
    return { document, outgoing: finish(heads.outgoing, below.outgoing) };
  }

  #heads(entity: Entity): ReturnType<typeof mergeHead> {
    const { local, remote } = entity;
    if (local && remote) {
      return mergeHead(this.#isUnsettled(entity) ? undefined : entity.base, local, remote);
    }
    const { id, children, unread, ...head } = (local ?? remote!).block;
    return { document: head as Block, outgoing: head as Block, conflicts: [] };
  }

  #isUnsettled({ remote }: Entity): boolean {
    return remote?.block.id !== undefined && this.#unsettled.has(remote.block.id);
  }

  #dispute(entity: Entity, block: Block): void {
    const { base, local, remote } = entity;
    this.conflicts.push({ block, field: 'block', base: base?.block, local: local?.block, remote: remote?.block });
  }
}

const isUnread = (entity: Entity): boolean => (entity.remote ?? entity.local)?.block.unread === true;
