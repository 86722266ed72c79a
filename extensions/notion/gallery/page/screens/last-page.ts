import type { LeftBehind, PageRecord } from '../../../../../shared/practice/index.ts';
import type { Template } from '../../../../../shared/template/index.ts';
import type { Desk } from '../desk.ts';
import { type PastedPage, readPasted } from '../last-page/read-pasted.ts';
import { sayUnderstood, sectionsOf } from '../last-page/say-understood.ts';
import type { Draft } from '../make/make-draft.ts';
import type { Answers } from '../make/people-of-form.ts';
import { countOffered, lastPageList } from './last-page-list.ts';
import { makeLastPagePanel } from './last-page-panel.ts';

/** The last page of a template's screen: what was pasted, and what of it comes along. */
export interface LastPage {
  element: HTMLElement;
  /** What a page is to be made with. */
  use(): { last?: PageRecord; leave?: LeftBehind };
  update(draft: Draft, answers: Answers): void;
  /** Puts back what was pasted before a reload. */
  restore(): void;
}

/** Longer texts are no pages; they are not kept over a reload. */
const MOST_KEPT = 100_000;

/** Whether pages of a template take anything from the one before. */
export const looksBack = ({ manifest: { wants, carries } }: Pick<Template, 'manifest'>): boolean =>
  carries.length > 0 ||
  wants.some(want => want === 'promises' || want === 'topics' || want === 'goals' || want === 'questions');

export function makeLastPage(template: Template, desk: Desk, changed: () => void): LastPage {
  const { id, title } = template.manifest;
  const kept = `last:${id}`;
  let text = '';
  let read: PastedPage | undefined;
  let day: string | undefined;
  let leave: LeftBehind = {};
  let chosen = false;
  let paste = 0;
  const panel = makeLastPagePanel({
    pasted(now) {
      if (now === text) return;
      text = now;
      read =
        text.trim() === ''
          ? undefined
          : readPasted(text, { template: id, title, titles: desk.templates.titles, today: desk.today });
      day = undefined;
      leave = {};
      chosen = false;
      paste++;
      if (text.length <= MOST_KEPT) desk.brief.set(kept, text);
      else desk.brief.forget(kept);
      changed();
    },
    saidDay(said) {
      day = said === '' ? undefined : said;
      changed();
    },
  });
  return {
    element: panel.element,
    use() {
      if (!read || 'problem' in read) return {};
      return { last: day === undefined ? read.page : { ...read.page, date: day }, leave };
    },
    update(draft, answers) {
      if (!read) return panel.show({ sentences: [], askDay: false });
      if ('problem' in read) return panel.show({ problem: read.problem, sentences: [], askDay: false });
      if (draft.others.length > 0)
        return panel.show({ problem: sayOthers(draft.others), sentences: [], askDay: false });
      const { context } = draft.made;
      const { promises, topics, goals, questions } = draft.offered;
      const said = sayUnderstood(
        sectionsOf(template, answers, { ...context, carried: {}, questions: [] }),
        read.headings,
        { promises: promises.length, topics: topics.length, goals: goals.length, questions: questions.length },
      );
      // On a page that may be another one nothing comes along unasked.
      if (!said.ours && !chosen && countOffered(draft.offered) > 0) {
        leave = everything(draft);
        chosen = true;
        changed();
      }
      const nameOf = (person: string): string => context.people?.find(one => one.id === person)?.first ?? person;
      const list = {
        key: JSON.stringify([paste, draft.offered, (context.people ?? []).map(({ first }) => first)]),
        make: () =>
          lastPageList(draft.offered, leave, { nameOf, today: desk.today }, now => {
            leave = now;
            chosen = true;
            changed();
          }),
      };
      const undated = read.page.pasted !== undefined && read.page.date === undefined;
      panel.show({
        sentences: [...read.notes, ...said.sentences],
        askDay: undated && draft.offered.promises.length > 0,
        ...(countOffered(draft.offered) > 0 ? { list } : {}),
      });
    },
    restore() {
      const before = desk.brief.get(kept);
      if (typeof before === 'string' && before !== '') panel.fill(before);
    },
  };
}

const everything = ({ offered: { promises, topics, goals, questions } }: Draft): LeftBehind => ({
  promises: promises.map(({ id }) => id),
  topics: topics.map(({ text }) => text),
  goals: goals.map(({ id }) => id),
  questions: questions.map(({ id }) => id),
});

const sayOthers = (others: readonly string[]): string =>
  `That page names ${others.join(' and ')}, and this one is for others. Nothing is taken from it: what two people promised each other stays between them. Mend the names in the form, or paste another page.`;
