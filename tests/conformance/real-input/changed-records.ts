import { isDeepStrictEqual } from 'node:util';
import type { WorkspaceFile } from '../../../extensions/local-notion/index.ts';

type Stored = WorkspaceFile['records'][number];

/** The records of a workspace that are not what they were, apart from when and by whom they were edited. */
export function changedRecords(before: WorkspaceFile, after: WorkspaceFile): { before: Stored; after: Stored }[] {
  const old = new Map(before.records.map(record => [record.id, record]));
  return after.records.flatMap(record => {
    const was = old.get(record.id);
    return was && !isDeepStrictEqual(content(was), content(record)) ? [{ before: was, after: record }] : [];
  });
}

export const idsOf = ({ records }: WorkspaceFile): string[] => records.map(({ id }) => id);

function content(record: Stored): object {
  const { editedTime: _, editedBy: __, ...rest } = record as Stored & { editedTime?: number; editedBy?: string };
  return rest;
}
