import type { Payload } from '../../blocks/notion-form.ts';
import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { mapBlocks } from '../../document/walk.ts';
import { type BlockRequest, writeHead } from '../../notion/block-request.ts';
import { fromNotion, type NotionBlock } from '../../notion/from-notion.ts';
import type { Former } from '../../notion/operation.ts';
import { isMedia } from '../addresses/picture.ts';

/** One request of a sync. */
export type Step =
  | { kind: 'update'; id: string; type: string; payload: Payload }
  | { kind: 'append'; parent: string; after?: string | 'start'; children: BlockRequest[]; formerly?: Former[] }
  | { kind: 'delete'; id: string }
  | { kind: 'restore'; id: string }
  | { kind: 'properties'; properties: Payload }
  /** A file was brought to Notion, for the steps after it to show. */
  | { kind: 'upload'; upload: string; path: string; hash: string };

/** A request that was done, and the ids of what it made: of the blocks, and as far as they are known of those under them. */
export interface DoneStep {
  step: Step;
  made: Made[];
  /** Where Notion keeps files that the step made it show, by the ids of their blocks. */
  hosted?: { [id: string]: string };
}

export interface Made {
  id: string;
  children?: Made[];
}

/**
 * What a page is after requests were done, without looking.
 *
 * @param page the id of the page, which is the parent of what stands at its top
 */
export function carryOut(page: string, document: Document, done: readonly DoneStep[]): Document {
  return done.reduce((now, { step, made, hosted }) => {
    const after = CARRIED[step.kind](now, step as never, made, page);
    return hosted ? { blocks: mapBlocks(after.blocks, block => kept(block, hosted)) } : after;
  }, document);
}

/** The ids of blocks that were made anew, by the ids that they had. */
export function renamedBy(done: readonly DoneStep[]): Map<string, string> {
  const renamed = new Map<string, string>();
  const compare = (former: readonly Former[], made: readonly Made[]): void => {
    former.forEach(({ id, children = [] }, i) => {
      const now = made[i];
      if (id !== undefined && now) renamed.set(id, now.id);
      compare(children, now?.children ?? []);
    });
  };
  for (const { step, made } of done) if (step.kind === 'append' && step.formerly) compare(step.formerly, made);
  return renamed;
}

/** A block that shows a file that was sent: from now on Notion keeps it. */
function kept(block: Block, hosted: { [id: string]: string }): Block {
  const url = block.id === undefined ? undefined : hosted[block.id];
  return url !== undefined && isMedia(block) && block.kind === 'file_upload' ? { ...block, url, kind: 'file' } : block;
}

type Carry<K extends Step['kind']> = (
  document: Document,
  step: Extract<Step, { kind: K }>,
  made: Made[],
  page: string,
) => Document;

const CARRIED: { [K in Step['kind']]: Carry<K> } = {
  properties: document => document,
  upload: document => document,
  // What comes back is read before the next plan; its contents are not in the step.
  restore: document => document,
  delete: (document, { id }) => ({ blocks: withBlock(document.blocks, id, () => []) }),
  update: (document, { id, type, payload }) => ({
    blocks: withBlock(document.blocks, id, block => [updated(block, type, payload)]),
  }),
  append: (document, { parent, after, children }, made, page) => {
    const blocks = withIds(fromNotion(children as NotionBlock[]).blocks, made);
    if (parent === page) return { blocks: inserted(document.blocks, blocks, after) };
    const put = (block: Block): Block[] => {
      const { unread, ...head } = block as Block & { unread?: true };
      return [{ ...head, children: inserted(block.children ?? [], blocks, after) } as Block];
    };
    return { blocks: withBlock(document.blocks, parent, put) };
  },
};

function withBlock(blocks: readonly Block[], id: string, change: (block: Block) => Block[]): Block[] {
  return blocks.flatMap(block => {
    if (block.id === id) return change(block);
    return block.children ? [{ ...block, children: withBlock(block.children, id, change) } as Block] : [block];
  });
}

const PLACES: readonly string[] = ['external', 'file', 'file_upload'];

function updated(block: Block, type: string, payload: Payload): Block {
  const before = writeHead(block)?.payload ?? {};
  // A block shows one file: of two places, the new one counts.
  const moved = PLACES.some(place => payload[place] !== undefined);
  const kept = moved ? Object.fromEntries(Object.entries(before).filter(([field]) => !PLACES.includes(field))) : before;
  const { blocks } = fromNotion([{ type, [type]: { ...kept, ...payload } }]);
  const { id, children, unread } = block as Block & { unread?: true };
  return {
    ...blocks[0]!,
    ...(id !== undefined && { id }),
    ...(children && { children }),
    ...(unread && { unread }),
  } as Block;
}

const inserted = (blocks: readonly Block[], added: readonly Block[], after: string | undefined): Block[] => {
  const at =
    after === 'start' ? 0 : after === undefined ? blocks.length : blocks.findIndex(block => block.id === after) + 1;
  return [...blocks.slice(0, at), ...added, ...blocks.slice(at)];
};

/** Blocks without an id were sent, and nobody knows whether they arrived: they are left out. */
const withIds = (blocks: readonly Block[], made: readonly Made[]): Block[] =>
  blocks.flatMap((block, i) => {
    const known = made[i];
    if (!known) return [];
    const children = block.children && withIds(block.children, known.children ?? []);
    const { children: _, ...head } = block;
    return [{ ...head, id: known.id, ...(children?.length && { children }) } as Block];
  });
