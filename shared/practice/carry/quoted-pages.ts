import { fits } from '../../document/readers.ts';
import type { Context, Rendered } from '../../template/index.ts';
import { audienceOfPage } from '../due/audience-of-page.ts';
import { mayFlow } from '../flows/may-flow.ts';
import { sourceRules } from '../flows/sources.ts';
import { hintsOn } from '../hints-on.ts';
import { predecessors } from '../page-record.ts';
import type { Preparation } from '../prepare.ts';
import { answersOf } from '../sections/answers-of.ts';
import { sectionHeadings } from '../sections/section-headings.ts';
import { earlierPages } from './last-lines.ts';

type Manifest = Preparation['template']['manifest'];

/**
 * What a new page may quote from pages of other kinds: of each kind the newest one for the same people, with the lines of the
 * sections that the template names. Words flow only to readers who could read the source: nothing is quoted from a draft or a
 * page for fewer people, from a private section, or where the table of flows is closed or wants somebody's yes first.
 *
 * @param page the new page, as far as it is known whom it is for
 * @example
 * quotedPages(preparation, rendered)['one-on-one-first'] // { date: '2026-03-02', title: …, lines: { 'feedback-and-praise': [{ text: 'written first', owner: 'ana', … }] } }
 */
export function quotedPages(
  {
    template: { manifest },
    pages,
    people,
    today,
    me,
    find,
  }: Pick<Preparation, 'template' | 'pages' | 'people' | 'today' | 'me' | 'find'>,
  page: Pick<Rendered, 'people' | 'properties'>,
): NonNullable<Context['quoted']> {
  const audience = { readers: manifest.readers, people: page.people };
  const quoted = Object.entries(manifest.quotes).flatMap(([id, named]) => {
    const source = find?.(id);
    if (!source || !mayQuote(source.manifest, manifest)) return [];
    const newest = predecessors(pages, source.manifest, page).findLast(
      one => (one.date ?? '') <= today && fits(audienceOfPage(one), audience),
    );
    if (!newest) return [];
    const answers = answersOf(source, newest);
    const context: Context = { today, people, ...(me ? { me } : {}) };
    const { only } = sourceRules(source.manifest);
    const asked = {
      sections: named.filter(one => isOpen(source.manifest.sections[one]) && (only?.includes(one) ?? true)),
      headings: sectionHeadings(source, answers, context),
      people,
      hintsOn: hintsOn(source, answers, context),
    };
    return earlierPages([newest], asked).map(found => [id, found] as const);
  });
  return Object.fromEntries(quoted);
}

/** As if the page gathered that kind: what never feeds it, or only with somebody's yes, is not quoted either. */
const mayQuote = (source: Manifest, { gathers, ...target }: Manifest): boolean =>
  mayFlow(source, { ...target, gathers: { ...gathers, from: [...gathers.from, source.id] } }) === 'offered';

const isOpen = (side: string | undefined): boolean => side === 'shared' || side === 'each';
