import { ApiError, notFound } from '../errors.ts';
import type { Call } from '../http/route.ts';
import type { TreeRecord } from '../store/records.ts';
import { levelFor } from './capability.ts';
import { reaches } from './level.ts';

/** What was looked up, if the request may do what it wants to do with it. What is not shared is as if it were not there. */
export const reach = <T extends TreeRecord>(
  { access, needs }: Pick<Call, 'access' | 'needs'>,
  record: T | undefined,
  noun: string,
  id: string,
): T => {
  const level = record ? access.level(record) : 'none';
  if (!record || level === 'none') throw notFound(noun, id, access.bot);
  if (!access.has(needs) || !reaches(level, levelFor(needs))) throw forbidden();
  return record;
};

/** A capability, or the right to write to a page, is lacking. */
export const forbidden = (): ApiError =>
  new ApiError('restricted_resource', 'Insufficient permissions for this endpoint.');
