import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { printOf } from '../../document/print.ts';
import type { BlockRequest } from '../../notion/block-request.ts';
import { chunk } from '../../notion/chunk.ts';
import { isNotionError } from '../../notion/client/notion-error.ts';
import { fromNotion, type NotionBlock } from '../../notion/from-notion.ts';
import { hostedFiles } from '../../notion/hosted-files.ts';
import type { AppendOperation, Former, Operation } from '../../notion/operation.ts';
import type { Shared } from '../../notion/share/shared.ts';
import { viewHead } from '../../notion/view.ts';
import type { Outcome, Pages } from '../../ports.ts';
import { isMedia } from '../addresses/picture.ts';
import { carryOut, type DoneStep, type Made, type Step } from './carry-out.ts';
import { type FilesToSend, sendFiles } from './send-files.ts';

export interface Applying {
  pages: Pages;
  page: string;
  /** As Notion has it. */
  before: Document;
  /** Called after each request that was done, with all of them; the next one waits for it. */
  done(steps: readonly DoneStep[]): Promise<void>;
  /** What blocks may show that Notion doesn't have yet. */
  files?: FilesToSend;
}

/** So often a request without an answer is made again after looking whether it was done. */
const TRIES = 3;

/**
 * Does what was planned, one request after the other. A request whose answer never came is looked up before it is
 * repeated, so that nothing is there twice.
 *
 * @returns the requests that were done
 * @throws NotionError when Notion refuses one, or can't be reached; `done` was told of all before it
 */
export async function applyChanges(applying: Applying, operations: Shared<Operation[]>): Promise<DoneStep[]> {
  const applier = new Applier(applying);
  const sendable = await sendFiles(applying.pages, operations, applying.files ?? new Map(), step =>
    applier.record(step),
  );
  for (let i = 0; i < sendable.value.length; i++) await applier.run(sendable.map(list => list[i]!));
  return applier.steps;
}

class Applier {
  readonly steps: DoneStep[] = [];
  readonly #applying: Applying;
  #document: Document;

  constructor(applying: Applying) {
    this.#applying = applying;
    this.#document = applying.before;
  }

  async run(operation: Shared<Operation>): Promise<void> {
    const { pages } = this.#applying;
    const { value } = operation;
    if (value.kind === 'append') await this.#append(operation.map(() => value));
    else if (value.kind === 'update') {
      const fields = operation.map(() => ({ type: value.type, payload: value.payload }));
      const { hosted } = await this.#again(() => pages.update(value.id, fields));
      await this.record({ step: value, made: [], ...(hosted && { hosted }) });
    } else {
      await this.#again(() => unlessGone(pages[value.kind](value.id), value.id));
      await this.record({ step: value, made: [] });
    }
  }

  async #append(operation: Shared<AppendOperation>): Promise<void> {
    const { parent, after, children, formerly } = operation.value;
    const top: Made[] = [];
    for (const append of chunk(children)) {
      const under = madeAt(top, append.under);
      const where = under ? under.id : (parent ?? this.#applying.page);
      const anchor = under ? undefined : (top.at(-1)?.id ?? after);
      const former = formerly && formerAt(formerly, append.under).slice(append.at, append.at + append.children.length);
      const request = operation.map(() => append.children);
      const made = await this.#appendOne(where, anchor, request, former);
      if (under) under.children = [...(under.children ?? []), ...made];
      else top.push(...made);
    }
  }

  /** One request, and the ids of what it made below the first level. */
  async #appendOne(
    parent: string,
    after: string | undefined,
    children: Shared<BlockRequest[]>,
    formerly: Former[] | undefined,
  ): Promise<Made[]> {
    const { ids, hosted } = await this.#sendAll(parent, after, children);
    const step: Step = {
      kind: 'append',
      parent,
      ...(after !== undefined && { after }),
      children: children.value,
      ...(formerly && { formerly }),
    };
    const made = ids.map((id): Made => ({ id }));
    const done: DoneStep = { step, made, ...(hosted && { hosted }) };
    await this.record(done);
    if (!children.value.some(hasChildren)) return made;
    await Promise.all(
      children.value.map(async (child, i) => {
        if (!hasChildren(child)) return;
        const below = await this.#applying.pages.children(made[i]!.id);
        made[i]!.children = idsOf(below);
        done.hosted = { ...done.hosted, ...hostedFiles(below) };
      }),
    );
    await this.#applying.done(this.steps);
    return made;
  }

  async #sendAll(
    parent: string,
    after: string | undefined,
    children: Shared<BlockRequest[]>,
  ): Promise<Extract<Outcome, { kind: 'done' }>> {
    const { pages } = this.#applying;
    const ids: string[] = [];
    for (let attempt = 1; ; attempt++) {
      const rest = children.map(list => list.slice(ids.length));
      const outcome = await pages.append(parent, ids.at(-1) ?? after, rest);
      if (outcome.kind === 'done') return { ...outcome, ids: [...ids, ...outcome.ids] };
      ids.push(...(await this.#arrived(parent, rest.value, ids)));
      if (ids.length === children.value.length) return { kind: 'done', ids };
      if (attempt === TRIES) throw outcome.error;
    }
  }

  /** Of blocks that were sent without an answer, the ids of those that are there. */
  async #arrived(parent: string, sent: readonly BlockRequest[], since: readonly string[]): Promise<string[]> {
    const known = new Set([...idsUnder(this.#document, parent, this.#applying.page), ...since]);
    const there = (await this.#applying.pages.children(parent)).filter(block => !known.has(String(block.id)));
    const prints = printsOf(sent as NotionBlock[]);
    const found = printsOf(there);
    const start = found.indexOf(prints[0]!);
    if (start < 0) return [];
    const differs = prints.findIndex((print, i) => found[start + i] !== print);
    return there.slice(start, start + (differs < 0 ? prints.length : differs)).map(block => String(block.id));
  }

  async #again(send: () => Promise<Outcome>): Promise<Extract<Outcome, { kind: 'done' }>> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await send();
      if (outcome.kind === 'done') return outcome;
      if (attempt === TRIES) throw outcome.error;
    }
  }

  async record(done: DoneStep): Promise<void> {
    this.steps.push(done);
    this.#document = carryOut(this.#applying.page, this.#document, [done]);
    await this.#applying.done(this.steps);
  }
}

/** What is to be deleted and is gone already is no failure. */
async function unlessGone(outcome: Promise<Outcome>, id: string): Promise<Outcome> {
  try {
    return await outcome;
  } catch (error) {
    if (isNotionError(error, 'trashed') || isNotionError(error, 'not_shared')) return { kind: 'done', ids: [id] };
    throw error;
  }
}

const hasChildren = (request: BlockRequest): boolean =>
  ((request[request.type] as { children?: BlockRequest[] }).children?.length ?? 0) > 0;

const idsOf = (blocks: readonly NotionBlock[]): Made[] =>
  blocks.map(block => ({ id: String(block.id), ...(block.children && { children: idsOf(block.children) }) }));

const printsOf = (blocks: readonly NotionBlock[]): number[] =>
  fromNotion(blocks).blocks.map(block =>
    printOf({ ...withoutFile(viewHead(block) ?? block), unread: undefined } as never),
  );

/** What is sent as an upload is answered as a file that Notion keeps: which one it is can't be told. */
function withoutFile(block: Block): Block {
  if (!isMedia(block) || block.kind === undefined) return block;
  const { url, kind, name, ...rest } = block;
  return rest as Block;
}

function madeAt(top: readonly Made[], under: readonly number[]): Made | undefined {
  let made: Made | undefined;
  let list: readonly Made[] | undefined = top;
  for (const index of under) {
    made = list?.[index];
    if (!made) throw new Error('Notion made other blocks than it was asked for');
    list = made.children;
  }
  return made;
}

const formerAt = (top: Former[], under: readonly number[]): Former[] =>
  under.reduce((list, index) => list[index]?.children ?? [], top);

function idsUnder(document: Document, parent: string, page: string): string[] {
  const list = (blocks: Document['blocks']): string[] => blocks.flatMap(({ id }) => id ?? []);
  if (parent === page) return list(document.blocks);
  const find = (blocks: Document['blocks']): Document['blocks'] | undefined => {
    for (const block of blocks) {
      if (block.id === parent) return block.children ?? [];
      const inside = block.children && find(block.children);
      if (inside) return inside;
    }
    return undefined;
  };
  return list(find(document.blocks) ?? []);
}
