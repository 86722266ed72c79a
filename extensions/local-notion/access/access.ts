import type { TokenRecord, TreeRecord, UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Capability } from './capability.ts';
import { type Level, levelIn, lower, reaches } from './level.ts';

/** What the holder of a token may see and do. */
export class Access {
  readonly #store: Store;
  readonly #token: TokenRecord | undefined;
  readonly #capabilities: readonly Capability[] | undefined;

  /**
   * @param token `undefined` for the workspace's own, which reaches everything
   * @param capabilities of the workspace's own token; everything when absent
   */
  constructor(store: Store, token: TokenRecord | undefined, capabilities?: readonly Capability[]) {
    this.#store = store;
    this.#token = token;
    this.#capabilities = token ? token.capabilities : capabilities;
  }

  /** The bot in whose name the API speaks. */
  get bot(): UserRecord {
    return this.#store.need(this.#token?.bot ?? this.#store.workspace.botId, 'user');
  }

  /** The person on whose behalf the token was given, if it was. */
  get person(): UserRecord | undefined {
    return this.#token?.person === undefined ? undefined : this.#store.get(this.#token.person, 'user');
  }

  /** Who writes: the person of a personal token, and the bot of any other. */
  get author(): string {
    return (this.#token?.type === 'personal' ? this.#token.person : undefined) ?? this.bot.id;
  }

  /** Whether the token has a capability. */
  has(capability: Capability | undefined): boolean {
    return capability === undefined || (this.#capabilities?.includes(capability) ?? true);
  }

  /** The level on a record: at most what was shared with the connection, and at most what its person has. */
  level(record: TreeRecord): Level {
    if (!this.#token) return 'edit';
    const shared = levelIn(this.#store, this.#token.grants, record);
    return shared === 'none' ? 'none' : lower(shared, levelIn(this.#store, this.person?.grants, record));
  }

  /** Whether a record is there for this token at all. */
  sees(record: TreeRecord): boolean {
    return reaches(this.level(record), 'read');
  }

  /** Whether a record of this id is one that the token sees; what is not in the tree of pages is seen by all. */
  seesId(id: string): boolean {
    const record = this.#token && this.#store.get(id, 'page', 'database', 'data_source', 'block');
    return record === undefined || this.sees(record);
  }
}
