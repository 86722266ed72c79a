import type { Grants } from '../access/level.ts';
import type { Json, JsonObject } from '../json.ts';
import type {
  CodeRecord,
  ConnectionRecord,
  CustomEmojiRecord,
  DeliveryRecord,
  SubscriptionRecord,
  TaskRecord,
  TokenRecord,
} from './setting-records.ts';

export type * from './setting-records.ts';

/** Where a thing lies. Ids, not objects: what is stored is plain JSON. */
export type Parent =
  | { readonly type: 'workspace' }
  | { readonly type: 'page_id' | 'block_id' | 'database_id' | 'data_source_id'; readonly id: string };

interface Recorded {
  readonly id: string;
  parent: Parent;
  createdTime: number;
  editedTime: number;
  createdBy: string;
  editedBy: string;
  inTrash: boolean;
}

/** A block that is neither a page nor a database. `value` is what stands under its type, in the newest version's names. */
export interface BlockRecord extends Recorded {
  readonly kind: 'block';
  /** The API never changes it; a person in the viewer can turn a block into one of another type. */
  type: string;
  value: JsonObject;
  children: string[];
}

/** A page. `properties` holds stored values by the id of the property. */
export interface PageRecord extends Recorded {
  readonly kind: 'page';
  icon: Json;
  cover: Json;
  isLocked: boolean;
  isArchived: boolean;
  properties: Record<string, Json>;
  children: string[];
  /** A template of the data source that it lies in, and not one of its rows. */
  readonly template?: 'default' | 'other';
}

/** A database: a container of data sources. */
export interface DatabaseRecord extends Recorded {
  readonly kind: 'database';
  title: Json[];
  description: Json[];
  icon: Json;
  cover: Json;
  isInline: boolean;
  isLocked: boolean;
  dataSources: string[];
  /** Its views, in the order of their tabs. Absent in a workspace that was kept before there were views. */
  views?: string[];
}

/** The configuration of one property: `config` stands under its type. */
export interface PropertyRecord {
  readonly id: string;
  name: string;
  description: string | null;
  type: string;
  config: JsonObject;
  /** A formula that somebody wrote in Notion itself, which knows what it comes to. One written through the API does not. */
  madeInApp?: true;
}

/** A data source: a schema whose rows are pages that name it as their parent. */
export interface DataSourceRecord extends Recorded {
  readonly kind: 'data_source';
  title: Json[];
  icon: Json;
  cover: Json;
  schema: PropertyRecord[];
  /** The number that the next row's unique id gets. */
  nextNumber: number;
}

/** The types of view that can be made here. */
export type ViewType = 'table' | 'board' | 'list' | 'calendar' | 'timeline' | 'gallery' | 'form' | 'chart' | 'map';

/** A view of a data source, as a tab of a database. Properties in it are named by their ids, so that it survives a rename. */
export interface ViewRecord extends Recorded {
  readonly kind: 'view';
  readonly dataSource: string;
  readonly type: ViewType;
  name: string;
  filter: JsonObject | null;
  sorts: JsonObject[] | null;
  quickFilters: JsonObject | null;
  configuration: JsonObject;
}

/** The rows that a view had when somebody asked, kept for a quarter of an hour so that they can be read in parts. */
export interface ViewQueryRecord {
  readonly kind: 'view_query';
  readonly id: string;
  readonly view: string;
  readonly expires: number;
  readonly pages: readonly string[];
  readonly isCut: boolean;
}

/** A comment of a discussion on a page or a block. */
export interface CommentRecord extends Recorded {
  readonly kind: 'comment';
  readonly discussionId: string;
  richText: Json[];
  /** Files beside its words: the paths of uploads. */
  attachments?: readonly string[];
  displayName: { readonly type: 'integration' | 'user' | 'custom'; readonly name: string };
  resolved: boolean;
}

/** Who can edit: the connection's bot, and people. */
export interface UserRecord {
  readonly kind: 'user';
  readonly id: string;
  readonly type: 'bot' | 'person';
  name: string;
  avatarUrl: string | null;
  email?: string;
  /** What a person may see and do; everything when absent. */
  grants?: Grants;
}

/** A file that is being uploaded, or was: what is attached stays, the rest expires. */
export interface FileUploadRecord {
  readonly kind: 'file_upload';
  readonly id: string;
  readonly createdTime: number;
  editedTime: number;
  readonly createdBy: string;
  readonly mode: 'single_part' | 'multi_part' | 'external_url';
  status: 'pending' | 'uploaded' | 'failed';
  /** Whether a block, page, property or comment uses it. */
  attached: boolean;
  filename: string | null;
  contentType: string | null;
  length: number | null;
  /** The ids of its bytes by the numbers of its parts; one that is sent whole has part 1. */
  parts: Readonly<Record<string, string>>;
  /** How many parts there will be. */
  readonly wanted?: number;
  /** What came of fetching it from elsewhere. */
  imported?: JsonObject;
}

/** Bytes of a file or of a part of one. A record of their own, so that they are written to disk once and never again. */
export interface BytesRecord {
  readonly kind: 'bytes';
  readonly id: string;
  readonly base64: string;
}

/** Anything that lies in the tree and can be edited or trashed. */
export type TreeRecord = BlockRecord | PageRecord | DatabaseRecord | DataSourceRecord | CommentRecord | ViewRecord;

/** Anything that is stored. */
export type StoredRecord =
  | TreeRecord
  | UserRecord
  | FileUploadRecord
  | BytesRecord
  | ViewQueryRecord
  | TaskRecord
  | CustomEmojiRecord
  | TokenRecord
  | ConnectionRecord
  | CodeRecord
  | SubscriptionRecord
  | DeliveryRecord;

/** What has an ordered list of blocks under it. */
export type Container = BlockRecord | PageRecord;

/** What may stand in such a list: a page there is a `child_page`, a database a `child_database`. */
export type Child = BlockRecord | PageRecord | DatabaseRecord;
