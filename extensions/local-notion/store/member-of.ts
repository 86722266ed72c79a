import type { StoredRecord } from './records.ts';

/** The list that a record belongs to by its parent alone. */
export const memberOf = (record: StoredRecord): string | undefined => {
  if (record.kind === 'subscription') return 'subscription';
  if (record.kind === 'delivery') return `delivery ${record.subscription}`;
  if (record.kind === 'token') return `token ${record.value}`;
  if (record.kind === 'comment' && record.parent.type !== 'workspace') return `comment ${record.parent.id}`;
  if (record.kind === 'page' && record.parent.type === 'data_source_id')
    return `${record.template === undefined ? 'page' : 'template'} ${record.parent.id}`;
  return undefined;
};
