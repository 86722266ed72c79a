import { notFound } from '../errors.ts';
import type { Call } from '../http/route.ts';
import type {
  BlockRecord,
  CommentRecord,
  Container,
  DatabaseRecord,
  DataSourceRecord,
  PageRecord,
  ViewRecord,
} from '../store/records.ts';

type Stores = Pick<Call, 'store'>;

/** @throws ApiError `object_not_found` */
export const findPage = ({ store }: Stores, id: string): PageRecord => {
  const page = store.get(id, 'page');
  if (!page) throw notFound('page', id, store.bot);
  return page;
};

/** A block, or a page or database, which are blocks as well. @throws ApiError `object_not_found` */
export const findBlock = ({ store }: Stores, id: string): BlockRecord | PageRecord | DatabaseRecord => {
  const block = store.get(id, 'block', 'page', 'database');
  if (!block) throw notFound('block', id, store.bot);
  return block;
};

/** Something that holds blocks. @throws ApiError `object_not_found` */
export const findContainer = ({ store }: Stores, id: string): Container => {
  const container = store.get(id, 'block', 'page');
  if (!container) throw notFound('block', id, store.bot);
  return container;
};

/** @throws ApiError `object_not_found` */
export const findDatabase = ({ store }: Stores, id: string): DatabaseRecord => {
  const database = store.get(id, 'database');
  if (!database) throw notFound('database', id, store.bot);
  return database;
};

/** @throws ApiError `object_not_found`, which says "database" here as well */
export const findDataSource = ({ store }: Stores, id: string): DataSourceRecord => {
  const source = store.get(id, 'data_source');
  if (!source) throw notFound('database', id, store.bot);
  return source;
};

/** @throws ApiError `object_not_found` */
export const findComment = ({ store }: Stores, id: string): CommentRecord => {
  const comment = store.get(id, 'comment');
  if (!comment || comment.inTrash) throw notFound('comment', id, store.bot);
  return comment;
};

/** @throws ApiError `object_not_found` */
export const findView = ({ store }: Stores, id: string): ViewRecord => {
  const view = store.get(id, 'view');
  if (!view) throw notFound('view', id, store.bot);
  return view;
};
