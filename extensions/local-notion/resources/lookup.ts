import { reach } from '../access/reach.ts';
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

type Asking = Pick<Call, 'store' | 'access' | 'needs'>;

/** @throws ApiError `object_not_found` */
export const findPage = (call: Asking, id: string): PageRecord => reach(call, call.store.get(id, 'page'), 'page', id);

/** A block, or a page or database, which are blocks as well. @throws ApiError `object_not_found` */
export const findBlock = (call: Asking, id: string): BlockRecord | PageRecord | DatabaseRecord =>
  reach(call, call.store.get(id, 'block', 'page', 'database'), 'block', id);

/** Something that holds blocks. @throws ApiError `object_not_found` */
export const findContainer = (call: Asking, id: string): Container =>
  reach(call, call.store.get(id, 'block', 'page'), 'block', id);

/** @throws ApiError `object_not_found` */
export const findDatabase = (call: Asking, id: string): DatabaseRecord =>
  reach(call, call.store.get(id, 'database'), 'database', id);

/** @throws ApiError `object_not_found`, which says "database" here as well */
export const findDataSource = (call: Asking, id: string): DataSourceRecord =>
  reach(call, call.store.get(id, 'data_source'), 'database', id);

/** @throws ApiError `object_not_found` */
export const findComment = (call: Asking, id: string): CommentRecord => {
  const comment = call.store.get(id, 'comment');
  return reach(call, comment?.inTrash ? undefined : comment, 'comment', id);
};

/** @throws ApiError `object_not_found` */
export const findView = (call: Asking, id: string): ViewRecord => reach(call, call.store.get(id, 'view'), 'view', id);
