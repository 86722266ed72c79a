import { ROOT_ID } from '../ids.ts';
import { imageOf } from './image-of.ts';
import { memberOf } from './member-of.ts';
import type { CommentRecord, DeliveryRecord, PageRecord, StoredRecord, TokenRecord, UserRecord } from './records.ts';
import type { WorkspaceFile } from './workspace-file.ts';

/** Facts about the whole workspace. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  readonly botId: string;
}

/** What a finished transaction did. */
export interface Change {
  readonly actor: string;
  readonly saved: readonly StoredRecord[];
  readonly removed: readonly string[];
  /** What each record was like before; `undefined` for one that is new. */
  readonly before: ReadonlyMap<string, StoredRecord | undefined>;
}

type Kind = StoredRecord['kind'];
type OfKind<K extends Kind> = Extract<StoredRecord, { kind: K }>;

/**
 * All records of a workspace, in memory. Every write happens inside `transact`, which undoes it when something throws
 * and tells the listeners (disk, viewer) when it is done.
 */
export class Store {
  readonly workspace: Workspace;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  #records = new Map<string, StoredRecord>();
  /** Rows of a data source and comments of a page or block, which no record lists. */
  #members = new Map<string, Set<string>>();
  #before = new Map<string, StoredRecord | undefined>();
  #open = false;
  #companions = new Set<(change: Change) => void>();
  #listeners = new Set<(change: Change) => void>();

  constructor(file: WorkspaceFile, clock: () => number) {
    this.workspace = file.workspace;
    this.clock = clock;
    for (const record of file.records) this.#put(record);
  }

  /** The record of that id and kind, or `undefined`. */
  get<K extends Kind>(id: string, ...kinds: readonly K[]): OfKind<K> | undefined {
    const record = this.#records.get(id);
    return record && (kinds as readonly Kind[]).includes(record.kind) ? (record as OfKind<K>) : undefined;
  }

  /** The record of that id and kind, which must exist: records that refer to each other are kept whole. */
  need<K extends Kind>(id: string, ...kinds: readonly K[]): OfKind<K> {
    const record = this.get(id, ...kinds);
    if (!record) throw new Error(`The workspace holds no ${kinds.join(' or ')} ${id}`);
    return record;
  }

  /** Whether an id is taken. */
  has(id: string): boolean {
    return this.#records.has(id);
  }

  /** All records of a kind, in the order of their creation. */
  *all<K extends Kind>(kind: K): Generator<OfKind<K>> {
    for (const record of this.#records.values()) if (record.kind === kind) yield record as OfKind<K>;
  }

  /** The pages that are rows of a data source. */
  rows(dataSource: string): PageRecord[] {
    return this.#list(dataSource, 'page').filter(record => record.kind === 'page');
  }

  /** The templates of a data source. */
  templates(dataSource: string): PageRecord[] {
    return this.#list(dataSource, 'template').filter(record => record.kind === 'page');
  }

  /** The comments on a page or block itself, oldest first. */
  comments(parent: string): CommentRecord[] {
    return this.#list(parent, 'comment').filter(record => record.kind === 'comment');
  }

  /** The ids of all subscriptions: asked after every transaction. */
  subscriptions(): Iterable<string> {
    return this.#members.get('subscription') ?? [];
  }

  /** What waits to be told to a subscription, in the order in which it happened. */
  deliveries(subscription: string): DeliveryRecord[] {
    return [...(this.#members.get(`delivery ${subscription}`) ?? [])].map(id => this.need(id, 'delivery'));
  }

  /** The token of that value. */
  token(value: string): TokenRecord | undefined {
    const [id] = this.#members.get(`token ${value}`) ?? [];
    return id === undefined ? undefined : this.get(id, 'token');
  }

  /** The bot of the workspace's own token. */
  get bot(): UserRecord {
    return this.need(this.workspace.botId, 'user');
  }

  /** The page above everything. */
  get root(): PageRecord {
    return this.need(ROOT_ID, 'page');
  }

  /** The whole workspace as one value. */
  snapshot(): WorkspaceFile {
    return structuredClone({ format: 1, workspace: this.workspace, records: [...this.#records.values()] });
  }

  /**
   * Runs writes as one: all of them stay, or none.
   * @example store.transact('user-id', () => { store.edit('page-id', 'page').isLocked = true; })
   */
  transact<T>(actor: string, run: () => T): T {
    if (this.#open) throw new Error('A transaction is open already');
    this.#open = true;
    try {
      const result = run();
      this.#commit(actor);
      return result;
    } catch (error) {
      this.#undo();
      throw error;
    } finally {
      this.#before.clear();
      this.#open = false;
    }
  }

  /** Adds a record. */
  add<T extends StoredRecord>(record: T): T {
    this.#remember(record.id, undefined);
    this.#put(record);
    return record;
  }

  /** The record, to be written to. */
  edit<K extends Kind>(id: string, ...kinds: readonly K[]): OfKind<K> {
    const record = this.need(id, ...kinds);
    this.#remember(id, record);
    return record;
  }

  /** Takes a record out for good. */
  remove(id: string): void {
    const record = this.#records.get(id);
    this.#remember(id, record);
    if (record) this.#drop(record);
  }

  /**
   * Calls a function at the end of each transaction, while it can still write: what it writes is kept with the rest, or not
   * at all. Gives back what ends that.
   */
  accompany(companion: (change: Change) => void): () => void {
    this.#companions.add(companion);
    return () => this.#companions.delete(companion);
  }

  /** Calls a function after each transaction; gives back what ends that. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #remember(id: string, record: StoredRecord | undefined): void {
    if (!this.#open) throw new Error('Write inside a transaction');
    if (!this.#before.has(id)) this.#before.set(id, record && imageOf(record));
  }

  #commit(actor: string): void {
    let change = this.#change(actor);
    if (change.saved.length + change.removed.length === 0) return;
    const { size } = this.#before;
    for (const companion of this.#companions) companion(change);
    if (this.#before.size > size) change = this.#change(actor);
    for (const listener of this.#listeners) listener(change);
  }

  #change(actor: string): Change {
    const saved: StoredRecord[] = [];
    const removed: string[] = [];
    for (const [id, before] of this.#before) {
      const record = this.#records.get(id);
      if (!record) removed.push(id);
      else {
        if (before && memberOf(before) !== memberOf(record)) {
          this.#leave(before);
          this.#join(record);
        }
        saved.push(record);
      }
    }
    return { actor, saved, removed, before: new Map(this.#before) };
  }

  #undo(): void {
    for (const [id, before] of this.#before) {
      const record = this.#records.get(id);
      // A record that was there keeps its place in the map, and so in every list made from it.
      if (before) this.#put(before);
      else if (record) this.#drop(record);
    }
  }

  #put(record: StoredRecord): void {
    this.#records.set(record.id, record);
    this.#join(record);
  }

  #drop(record: StoredRecord): void {
    this.#records.delete(record.id);
    this.#leave(record);
  }

  #join(record: StoredRecord): void {
    const key = memberOf(record);
    if (key === undefined) return;
    const members = this.#members.get(key);
    if (members) members.add(record.id);
    else this.#members.set(key, new Set([record.id]));
  }

  #leave(record: StoredRecord): void {
    const key = memberOf(record);
    if (key !== undefined) this.#members.get(key)?.delete(record.id);
  }

  #list(parent: string, as: 'page' | 'template' | 'comment'): (PageRecord | CommentRecord)[] {
    return [...(this.#members.get(`${as} ${parent}`) ?? [])].map(id => this.need(id, 'page', 'comment'));
  }
}
