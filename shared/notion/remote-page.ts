import type { Json } from '../document/json.ts';
import type { Run } from '../document/run.ts';
import type { NotionBlock } from './from-notion.ts';
import type { PropertyRequests, PropertySchemas } from './properties/property-forms.ts';

/** A page as Notion has it. */
export interface RemotePage {
  id: string;
  title: Run[];
  /** Floored to the minute: a hint, never a version. */
  lastEdited: string;
  inTrash: boolean;
  /** The page or data source that it lies in; absent at the top of a workspace. */
  parent?: { kind: 'page' | 'data_source'; id: string };
  /** Values by the names of the properties, as the API has them; the title is not among them. */
  properties: { [name: string]: { [key: string]: Json } };
  blocks: NotionBlock[];
}

/** Something that pages lie in. */
export interface RemotePlace {
  kind: 'page' | 'data_source';
  id: string;
  title: string;
  /** Of a data source. */
  schema: PropertySchemas;
  /** What the title of a page is called here. */
  titleProperty: string;
}

/** A page as a listing of its place tells of it. */
export interface RemoteListed {
  id: string;
  title: string;
  /** Values by the names of the properties; none for a page in a page. */
  properties: { [name: string]: { [key: string]: Json } };
}

/** A page that is to be made; its blocks are appended afterwards. */
export interface NewPage {
  title: Run[];
  properties: PropertyRequests;
}
