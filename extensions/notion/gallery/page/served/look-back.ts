import type { Context, Template } from '../../../../../shared/template/index.ts';
import type { ContextAnswer, ServedApi, Start } from '../../served-api.ts';
import type { Draft } from '../make/make-draft.ts';
import { make } from '../make.ts';
import { looksBack } from '../screens/last-page.ts';
import { countOffered, lastPageList } from '../screens/last-page-list.ts';
import { answersToSend, isComplete } from './answers-to-send.ts';
import type { Server } from './ask-server.ts';
import type { LookBack } from './served-side.ts';

/** Long enough that a name which is being typed is not looked for letter by letter. */
const PAUSE = 500;

/** *From the last page*: what the server found in Notion and in the folder, by itself. */
export function makeLookBack(
  template: Template,
  { server, start }: { server: Server; start: Start },
  changed: () => void,
): LookBack {
  const words = make('div', { role: 'status' });
  const list = make('div');
  const element = make(
    'section',
    { class: 'last-page', 'aria-labelledby': 'look-back-title', hidden: !looksBack(template) },
    make('h2', { id: 'look-back-title' }, 'From the last page'),
    words,
    list,
  );
  let asked = '';
  let found: ContextAnswer | undefined;
  let looking = { done: Promise.resolve(), end: () => {} };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (...children: (Node | string)[]): void =>
    words.replaceChildren(make('p', { class: 'help' }, ...children));

  if (start.access === 'company') {
    say(
      'What is still open comes along when the page is made. It is not shown here: the company’s token writes, and shows nothing back.',
    );
    return { element, use: () => ({}), update: () => {}, settled: async () => {} };
  }
  say('Say with whom, and what is still open is found.');

  const look = async (question: string, send: ServedApi['context']['send']) => {
    say('Looking for the last page …');
    try {
      const answer = await server.ask('context', send);
      if (question !== asked) return;
      found = answer;
      tell(answer);
      changed();
    } catch (error) {
      if (question === asked) say(error instanceof Error ? error.message : String(error));
    }
  };
  const tell = ({ previous }: ContextAnswer): void => {
    if (!previous) return say('There is no earlier page of these people: this is the first one.');
    const title = previous.link ? make('a', { href: previous.link, target: '_blank' }, previous.title) : previous.title;
    say('Found: ', title);
  };
  return {
    element,
    async settled() {
      // While one waits the question may change, and then another answer counts.
      for (let last: typeof looking | undefined; last !== looking; ) {
        last = looking;
        await last.done;
      }
    },
    use: (): { context?: Context } => (found ? { context: found.context } : {}),
    update(answers, draft: Draft, place) {
      if (!looksBack(template)) return;
      const send = {
        template: template.manifest.id,
        answers: answersToSend(draft, answers, start.me),
        ...(place === undefined ? {} : { place }),
      };
      const question = isComplete(draft) ? JSON.stringify(send) : '';
      if (question !== asked) {
        asked = question;
        found = undefined;
        clearTimeout(timer);
        looking.end();
        if (question !== '') {
          const { promise: done, resolve: end } = Promise.withResolvers<void>();
          looking = { done, end };
          timer = setTimeout(() => void look(question, send).finally(end), PAUSE);
        }
      }
      const nameOf = (id: string): string => draft.made.context.people?.find(person => person.id === id)?.first ?? id;
      const options = { nameOf, today: start.today, fixed: true };
      const any = found !== undefined && countOffered(draft.offered) > 0;
      list.replaceChildren(...(any ? [lastPageList(draft.offered, {}, options, () => {})] : []));
    },
  };
}
