import type { PageRecord } from '../page-record.ts';
import { promiseId } from '../promises/promise-id.ts';

/**
 * The id of a question: five base-32 characters from the name of the page's file, its template, its people and the section. Neither the
 * folder nor the day is in it, so it stays when a draft is shared, a page is filed elsewhere, or its day is moved.
 *
 * @param taken ids in use; of two pages that are alike the second counts on
 */
export const dueId = (
  { path = '', title = '', link = '', template = '', people }: PageRecord,
  what: string,
  taken: ReadonlySet<string>,
): string =>
  promiseId(
    {
      template,
      date: path.replace(/^.*\//, '') || link || title,
      owner: [...people].sort().join(' '),
      // Its punctuation does not count: sections are told apart by their words.
      text: what,
    },
    taken,
  );
