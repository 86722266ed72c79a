import { sayDay } from '../../template/dates/words.ts';
import type { Person, Template } from '../../template/index.ts';
import type { Meeting } from '../cadence/cadence-of.ts';
import { lastLines } from '../carry/last-lines.ts';
import { carryOver } from '../carry-over.ts';
import { audienceOfPage } from '../due/audience-of-page.ts';
import type { DueEntry } from '../due/due-entry.ts';
import { hintsOn } from '../hints-on.ts';
import { type PageRecord, pagesOf, pagesOfPeople } from '../page-record.ts';
import { withOwner } from '../promises/with-owner.ts';
import { answersOf } from '../sections/answers-of.ts';
import { sectionHeadings } from '../sections/section-headings.ts';
import type { Statement, SummaryPart } from './summary.ts';

export interface BriefQuery {
  me: Person;
  person: Person;
  people: readonly Person[];
  /** All pages there are; only those of the two are read. */
  pages: readonly PageRecord[];
  find: (template: string) => Template | undefined;
  /** What comes up for me. */
  due: readonly DueEntry[];
  meetings: readonly Meeting[];
  /** What I noted to talk about. */
  noted: readonly { text: string; path?: string }[];
  today: string;
}

const WEEKLY = 'one-on-one-weekly';
const FEEDBACK = 'feedback-note';
/** Enough to know, and no more than a screen. */
const MOST = 6;

/**
 * What I must know before I meet somebody, from the pages of the two of us and nothing else: when we met, what each promised, what
 * is to talk about, how it was going, what is being learned, what comes up. Of talks in confidence it says that they were, never what
 * was said.
 *
 * @returns parts with something in them, in the order in which one reads them; each statement with the page that says it
 */
export function briefOf(query: BriefQuery): SummaryPart[] {
  const { me, person } = query;
  const weekly = query.find(WEEKLY);
  const pages = pagesOf(query.pages, WEEKLY, [me.id, person.id]).filter(({ date = '' }) => date <= query.today);
  const last = pages.at(-1);
  const known = weekly && last ? readLast(query, weekly, pages) : undefined;
  const parts: SummaryPart[] = [
    { title: 'Meetings', rows: meetings(query) },
    { title: `${me.first} promised`, rows: known?.promises(me.id) ?? [] },
    { title: `${person.first} promised`, rows: known?.promises(person.id) ?? [] },
    { title: 'Others promised', rows: known?.others ?? [] },
    { title: 'Nobody took on', rows: known?.promises('') ?? [] },
    { title: 'To talk about', rows: [...query.noted, ...(known?.topics ?? [])] },
    { title: 'How it was going', rows: known?.going ?? [] },
    { title: 'Learning', rows: known?.goals ?? [] },
    { title: 'Comes up', rows: comingUp(query) },
    { title: 'Feedback not yet seen', rows: feedback(query) },
  ];
  return parts.map(({ title, rows }) => ({ title, rows: folded(rows) })).filter(({ rows }) => rows.length > 0);
}

function folded(rows: readonly Statement[]): Statement[] {
  if (rows.length <= MOST) return [...rows];
  return [...rows.slice(0, MOST - 1), { text: `and ${rows.length - MOST + 1} more` }];
}

/** What the last agenda says. */
function readLast({ people, me, person, today }: BriefQuery, template: Template, pages: readonly PageRecord[]) {
  const last = pages.at(-1)!;
  const answers = answersOf(template, last);
  const context = { today, people, me };
  const hints = hintsOn(template, answers, context);
  const { carried } = carryOver(pages, people, hints);
  const { 'how-it-is-going': going = [] } = lastLines(
    pages,
    { sections: ['how-it-is-going'], headings: sectionHeadings(template, answers, context), people, hintsOn: hints },
    page => page.document.blocks,
  );
  const from = placeOf(last);
  const { promises = [] } = carried;
  const sayPromise = ({ text, due, since, moved }: (typeof promises)[number]): Statement => {
    const said = [
      ...(due === undefined ? [] : [`by ${sayDay(due, today)}`]),
      `since ${sayDay(since, today)}`,
      ...(moved >= 3 ? [`moved ${moved} times`] : []),
    ];
    return { text: `${text} (${said.join(', ')})`, ...from };
  };
  return {
    promises: (owner: string): Statement[] => promises.filter(promise => promise.owner === owner).map(sayPromise),
    // What somebody else took on, who may not read this page, is for the two to ask after.
    others: promises
      .filter(({ owner }) => owner !== '' && owner !== me.id && owner !== person.id)
      .map(promise => sayPromise({ ...promise, text: withOwner(promise, people) })),
    topics: (carried.topics ?? []).map(({ text }): Statement => ({ text, ...from })),
    going: going.map((line): Statement => ({ text: withOwner(line, people), ...from })),
    goals: (carried.goals ?? []).map(
      ({ text, last }): Statement => ({ text: last === undefined ? text : `${text}. Last time: ${last}`, ...from }),
    ),
  };
}

function meetings({ meetings: all, person, today }: BriefQuery): Statement[] {
  return all
    .filter(({ with: other, state }) => other?.id === person.id && state !== 'never')
    .map(({ title, last, next, prepared, state }) => {
      const days = [
        ...(last === undefined ? [] : [`last on ${sayDay(last, today)}`]),
        ...(next === undefined ? [] : [`${state === 'overdue' ? 'was to be' : 'next'} on ${sayDay(next, today)}`]),
        ...(prepared === undefined ? [] : ['ready']),
      ];
      return { text: `${title}: ${days.join(', ')}`, ...(prepared === undefined ? {} : { path: prepared }) };
    });
}

/** What wants to be asked on pages that the two of us read. */
const comingUp = ({ due, person, today }: BriefQuery): Statement[] =>
  due
    .filter(({ audience, state }) => audience.people?.includes(person.id) && state !== 'later')
    .map(({ ask, date, on, path, link, title }) => ({
      text: `${title}: ${ask} (${sayDay(on, today)})`,
      date,
      ...(path === undefined ? {} : { path }),
      ...(link === undefined ? {} : { link }),
    }));

/** That there is a note, and of when; what it says stands in it. */
const feedback = ({ pages, me, person }: BriefQuery): Statement[] =>
  pagesOfPeople(pages, [me.id, person.id])
    .filter(page => page.template === FEEDBACK && page.fields.acknowledged !== true)
    .filter(page => audienceOfPage(page).readers === 'pair')
    .map(page => ({ text: page.title ?? 'Feedback', ...placeOf(page) }));

const placeOf = ({ date, path, link }: PageRecord): Pick<Statement, 'date' | 'path' | 'link'> => ({
  ...(date === undefined ? {} : { date }),
  ...(path === undefined ? {} : { path }),
  ...(link === undefined ? {} : { link }),
});
