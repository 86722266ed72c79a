import { type Audience, READERS } from '../../document/readers.ts';
import type { Person } from '../../template/index.ts';
import type { PageRecord } from '../page-record.ts';
import { PRIVATE_FOLDER } from '../private-folder.ts';
import { peopleIn } from './named-people.ts';

/** Who can read a page as it is now: a draft only I, whoever it is meant for. */
export function audienceOfPage({ path = '', fields, people }: PageRecord): Audience {
  const readers = READERS.find(readers => readers === fields.readers) ?? 'me';
  return path.startsWith(`${PRIVATE_FOLDER}/`) || readers === 'me' ? { readers: 'me' } : { readers, people };
}

/** Whether somebody reads a page. Where it is not known who I am, or for which two it is, a page of my folder is mine. */
export const isReader = (page: PageRecord, me: Pick<Person, 'id'> | undefined): boolean => {
  const { readers, people = [] } = audienceOfPage(page);
  return readers !== 'pair' || me === undefined || people.length === 0 || people.includes(me.id);
};

/**
 * Whether the two of a page no longer belong together: the people file names another manager for the report.
 *
 * @example
 * isClosed(weeklyOfAnaAndBo, [{ id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'carla' }]) // true
 */
export function isClosed({ fields, people: readers }: PageRecord, people: readonly Person[]): boolean {
  if (fields.readers !== 'pair' || readers.length !== 2) return false;
  const [reportId] = peopleIn(fields.report, people);
  const report = people.find(({ id }) => id === reportId && readers.includes(id));
  if (report?.manager === undefined || fields.manager === undefined) return false;
  return !readers.includes(report.manager);
}
