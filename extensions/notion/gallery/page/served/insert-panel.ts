import type { Template } from '../../../../../shared/template/index.ts';
import type { Inserted, Start } from '../../served-api.ts';
import type { Draft } from '../make/make-draft.ts';
import type { Answers } from '../make/people-of-form.ts';
import { make, makeButton } from '../make.ts';
import { answersToSend } from './answers-to-send.ts';
import type { Server } from './ask-server.ts';
import { makePlaceChoice } from './place-choice.ts';
import { sayReaders } from './say-readers.ts';
import type { FilledForm, InsertPanel } from './served-side.ts';
import { askToShare } from './share-dialog.ts';

/**
 * *Insert into Notion*: where, who reads it, the very words, what is going on, and the link at the end. Whatever happens in
 * between, trying again makes nothing twice: what is meant as one page has one number.
 */
export function makeInsertPanel(
  template: Template,
  { server, start }: { server: Server; start: Start },
  { ready, settled }: FilledForm,
  changed: () => void,
): InsertPanel {
  const company = start.access === 'company';
  const choice = company
    ? undefined
    : makePlaceChoice(template, { server, start }, () => {
        // What was missing may be there now.
        outcome.querySelector('.error')?.remove();
        changed();
      });
  const steps = make('div', { class: 'steps', role: 'log', 'aria-label': 'What is going on' });
  const outcome = make('div', { class: 'outcome', role: 'status' });
  const button = makeButton('Insert into Notion', () => void insert(), { class: 'primary' });
  let answers: Answers = {};
  let intention = { question: '', request: '' };

  const tell = (...children: (Node | string)[]): void => outcome.replaceChildren(make('p', {}, ...children));
  const complain = (words: string): void => outcome.replaceChildren(make('p', { class: 'error' }, words));

  /** The page, the place, and a sentence on who reads it; or nothing, when something is missing and was said. */
  async function meant(): Promise<{ draft: Draft; place?: string; where: string } | undefined> {
    if (!ready()) return undefined;
    await settled();
    const draft = ready();
    if (!draft) return undefined;
    if (!choice) return { draft, where: 'It goes to the place that was confirmed for the people it names.' };
    const place = choice.settled();
    if (!place) {
      complain(choice.missing());
      return undefined;
    }
    const readers = sayReaders(place.readers ?? 'me', place.people ?? [], draft.made.context.people ?? []);
    return { draft, place: place.id, where: `It goes to “${place.title}”, read by ${readers}.` };
  }

  async function insert(): Promise<void> {
    const now = await meant();
    if (!now || !(await askToShare(now.draft.made, now.where))) return;
    const send = {
      template: template.manifest.id,
      answers: answersToSend(now.draft, answers, start.me),
      ...(now.place === undefined ? {} : { place: now.place }),
    };
    const question = JSON.stringify(send);
    if (question !== intention.question) intention = { question, request: crypto.randomUUID() };
    button.disabled = true;
    steps.replaceChildren();
    outcome.replaceChildren();
    try {
      const step = (words: string): void => steps.append(make('p', {}, words));
      show(await server.insert({ request: intention.request, ...send }, step));
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
      outcome.append(makeButton('Try again', () => void insert()));
    } finally {
      button.disabled = false;
    }
  }

  function show({ link, title, carried, notes }: Inserted): void {
    tell(`“${title}” is in Notion. `, make('a', { href: link, target: '_blank' }, 'Open it there'), '.');
    const counts = [
      [carried.promises, 'open promise'],
      [carried.topics, 'topic'],
    ] as const;
    const along = counts
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count} ${what}${count > 1 ? 's' : ''}`);
    if (along.length > 0) outcome.append(make('p', { class: 'help' }, `It carries over ${along.join(' and ')}.`));
    outcome.append(...notes.map(note => make('p', { class: 'help' }, note)));
  }

  return {
    element: make(
      'section',
      { class: 'insert', 'aria-label': 'Insert into Notion' },
      ...(choice ? [choice.element] : []),
      button,
      steps,
      outcome,
    ),
    place: () => choice?.settled()?.id,
    update(draft, now) {
      answers = now;
      choice?.update(draft, now);
    },
  };
}
