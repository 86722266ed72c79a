import { type Audience, fits } from '../../document/readers.ts';
import { sayDay } from '../../template/dates/words.ts';
import { languageOf } from '../../template/languages/index.ts';
import type { DueEntry } from './due-entry.ts';

/** A question that comes up, as one line of another page: of its own page nothing but the title is told. */
export interface DueLine {
  id: string;
  /** `Product requirements “Invoice import”: you wanted to look on 3 May` */
  text: string;
  kind: string;
  title: string;
  date: string;
  link?: string;
  path?: string;
}

const SAY: { readonly [language: string]: (kind: string, title: string, day: string) => string } = {
  en: (kind, title, day) => `${kind} “${title}”: you wanted to look on ${day}`,
  de: (kind, title, day) => `${kind} „${title}“: du wolltest am ${day} hinschauen`,
};

/**
 * What may stand as a line in a page for others: only what all of its readers could read where it comes from. What is to be deleted,
 * what is far away and a draft of mine never do.
 *
 * @param entries of the one whose meeting it is
 * @param page who reads the page that is being made
 * @param today the year is said where it is another
 * @example
 * dueLines(entries, { readers: 'pair', people: ['ana', 'bo'] }, '2027-05-03')
 * // [{ id: '7k2qd', text: 'Product requirements “Invoice import”: you wanted to look on 3 May', … }]
 */
export function dueLines(
  entries: readonly DueEntry[],
  page: Audience,
  today: string,
  language: string | undefined = 'en',
): DueLine[] {
  const { code } = languageOf(language);
  return entries
    .filter(({ what, state, audience }) => what === 'look' && state !== 'later' && fits(audience, page))
    .map(({ id, kind, title, date, link, path }) => ({
      id,
      text: SAY[code]!(kind, title, sayDay(date, today, languageOf(language))),
      kind,
      title,
      date,
      ...(link === undefined ? {} : { link }),
      ...(path === undefined ? {} : { path }),
    }));
}
