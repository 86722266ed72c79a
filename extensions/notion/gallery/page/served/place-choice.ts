import type { Person, Template } from '../../../../../shared/template/index.ts';
import type { FoundPlace, NoPlace, PlaceAnswer, ServedApi, Start } from '../../served-api.ts';
import type { Draft } from '../make/make-draft.ts';
import type { Answers } from '../make/people-of-form.ts';
import { make } from '../make.ts';
import { answersToSend, isComplete } from './answers-to-send.ts';
import type { Server } from './ask-server.ts';
import { makeCombobox } from './combobox.ts';
import { confirmReaders } from './confirm-readers.ts';
import { sayReaders } from './say-readers.ts';

/** Where the page goes, and who reads it there. */
export interface PlaceChoice {
  element: HTMLElement;
  /** The place, once it is known that the page may go there. */
  settled(): PlaceAnswer | undefined;
  /** Why there is none yet, in words for the person. */
  missing(): string;
  update(draft: Draft, answers: Answers): void;
}

/** Long enough that a name which is being typed is not asked for letter by letter. */
const PAUSE = 400;

const KIND: { readonly [kind in FoundPlace['kind']]: string } = { page: 'page', data_source: 'database' };

export function makePlaceChoice(
  template: Template,
  { server, start }: { server: Server; start: Start },
  changed: () => void,
): PlaceChoice {
  const said = make('div', { role: 'status' });
  const asking = make('div');
  let answer: PlaceAnswer | undefined;
  let asked = '';
  let last: { draft: Draft; answers: Answers } | undefined;
  const box = makeCombobox<FoundPlace>(
    'insert-place',
    {
      // What is confirmed stands first; the rest of Notion is found by its title.
      find: async search => (search === '' ? start.places : (await server.ask('places', { search })).places),
      describe: ({ title, kind }) => ({ name: title, detail: KIND[kind] }),
    },
    () => refresh(),
  );
  /** The place that was offered by itself, until the person chooses another. */
  let offered: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const say = (words: string, problem = false): void =>
    said.replaceChildren(make('p', { class: problem ? 'error' : 'help' }, words));
  const people = (): readonly Person[] => last?.draft.made.context.people ?? start.people;

  const take = (place: PlaceAnswer): void => {
    answer = place;
    asking.replaceChildren();
    if (place.ok) say(`There it is read by ${sayReaders(place.readers ?? 'me', place.people ?? [], people())}.`);
    else if (place.unconfirmed) {
      said.replaceChildren();
      const pair = last ? pairOf(last.draft, template) : [];
      asking.replaceChildren(confirmReaders(place.title, pair, people(), confirm));
    } else say(place.message ?? 'The page can’t go there.', true);
    changed();
  };
  const confirm = (readers: Parameters<Parameters<typeof confirmReaders>[3]>[0], ids?: string[]): void => {
    const place = box.chosen();
    if (!place) return;
    const send = { place: place.id, readers, ...(ids ? { people: ids } : {}) };
    attempt(asked, async () => {
      await server.ask('confirm', send);
      // Whether this page may go there is another question than who reads it.
      return server.ask('place', question(place));
    });
  };
  const question = (place: FoundPlace | undefined): ServedApi['place']['send'] => ({
    ...(place ? { place: place.id } : {}),
    template: template.manifest.id,
    answers: last ? answersToSend(last.draft, last.answers, start.me) : {},
  });
  const complain = (error: unknown): void => say(error instanceof Error ? error.message : String(error), true);
  const attempt = (mine: string, work: () => Promise<PlaceAnswer | NoPlace>): void => {
    work().then(
      place => {
        if (mine === asked && !('none' in place)) take(place);
      },
      (error: unknown) => {
        if (mine === asked) complain(error);
      },
    );
  };
  /** What was offered is not the place of these people. */
  const takeBack = (): void => {
    if (offered === undefined) return;
    offered = undefined;
    box.clear();
    changed();
  };
  /** Offers the place of just these readers; where there is none, or several, the person chooses. */
  const offer = (mine: string): void => {
    timer = setTimeout(() => {
      server.ask('place', question(undefined)).then(
        place => {
          if (mine !== asked) return;
          if (!place.ok) return takeBack();
          offered = place.id;
          box.choose({ ...place, link: '' });
          take(place);
        },
        (error: unknown) => {
          if (mine === asked) complain(error);
        },
      );
    }, PAUSE);
  };
  const refresh = (): void => {
    const chosen = box.chosen();
    if (chosen && chosen.id !== offered) offered = undefined;
    const place = chosen?.id === offered ? undefined : chosen;
    const searching = chosen === undefined && box.input.value.trim() !== '';
    const ready = last !== undefined && isComplete(last.draft) && !searching;
    const now = ready ? JSON.stringify(question(place)) : '';
    if (now === asked) return;
    asked = now;
    answer = undefined;
    clearTimeout(timer);
    asking.replaceChildren();
    said.replaceChildren();
    if (ready && place) attempt(now, () => server.ask('place', question(place)));
    else if (ready) offer(now);
    changed();
  };
  return {
    element: make(
      'div',
      { class: 'field' },
      make('label', { for: 'insert-place' }, 'Where in Notion'),
      box.element,
      said,
      asking,
    ),
    settled: () => (answer?.ok ? answer : undefined),
    missing: () => answer?.message ?? 'Choose where in Notion the page should be made.',
    update(draft, answers) {
      last = { draft, answers };
      refresh();
    },
  };
}

/** The ids of the two whom a page of a pair is for. */
const pairOf = ({ people }: Draft, { manifest }: Template): readonly string[] =>
  manifest.readers === 'pair' && !manifest.draft ? people : [];
