import type { Person, Template } from '../../template/index.ts';
import type { PageRecord } from '../page-record.ts';
import { namesIn } from './names-in.ts';
import type { CheckedSection, Looking } from './rule.ts';
import { saysDay } from './says-day.ts';
import { type SolutionWords, withSolutionWords } from './solution-words.ts';
import { wordFinder } from './word-finder.ts';
import { checkWords } from './words/index.ts';

/** As many people of a page are looked for by their names; a page that names more is about everybody. */
const MOST_NAMES = 50;

/** Puts together what rules may know of a page: the words of its language, its people, its day, its sections. */
export function lookingAt({
  page,
  template,
  people,
  today,
  words: team,
  sections,
}: {
  page: PageRecord;
  template: Pick<Template, 'manifest'>;
  people: readonly Person[];
  today: string;
  words: SolutionWords;
  sections: readonly CheckedSection[];
}): Looking {
  const { rapport } = page.fields;
  const made = { language: template.manifest.language ?? 'en', ...(typeof rapport === 'object' ? rapport : {}) };
  const known = checkWords(String(made.language));
  const words = known && withSolutionWords(known, team);
  const pageDay = page.date ?? today;
  const named = people.filter(({ id }) => page.people.includes(id)).slice(0, MOST_NAMES);
  const find = wordFinder(
    words,
    named.map(({ first }) => first),
  );
  const isDay = (text: string): boolean => saysDay(text, pageDay);
  return {
    words,
    find,
    people,
    pageDay,
    saysDate: text => saysDay(text, pageDay, /\d/),
    saysDay: isDay,
    saysWhen: text => isDay(text) || find('when', text).length > 0,
    names: namesIn(people, words?.namesThatAreWords),
    withRules: rules =>
      sections.filter(({ id }) => rules.includes(id) || rulesOf(template, id).some(rule => rules.includes(rule))),
  };
}

const rulesOf = ({ manifest }: Pick<Template, 'manifest'>, section: string): string[] =>
  (manifest.checks[section] ?? []).flatMap(rule => (typeof rule === 'string' ? [rule] : Object.keys(rule)));
