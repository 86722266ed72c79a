import type { Person, Template } from '../../../../../shared/template/index.ts';
import type { Desk } from '../desk.ts';
import { keyName } from '../device/copy-text.ts';
import { ME, makeForm } from '../form/template-form.ts';
import { errorsOf, otherErrors } from '../make/errors-of.ts';
import { type Draft, makeDraft, withExamples } from '../make/make-draft.ts';
import { type Answers, toPerson } from '../make/people-of-form.ts';
import { make, makeButton } from '../make.ts';
import { looksBack, makeLastPage } from './last-page.ts';
import { makePageActions } from './page-actions.ts';
import { makePageSheet } from './page-sheet.ts';
import { templateHead } from './template-head.ts';

/** The screen of one template: the form, the page beside it, and the ways to take it along. */
export interface TemplateScreen {
  element: HTMLElement;
  /** Takes its keys off the window. */
  close(): void;
}

const EXAMPLE_ME: Person = { id: 'bo-lindqvist', name: 'Bo Lindqvist', first: 'Bo' };

export function makeTemplateScreen(template: Template, desk: Desk): TemplateScreen {
  const { manifest } = template;
  const { memory, served, say, today, bank, competencies } = desk;
  const kept = `answers:${manifest.id}`;
  const meRequired = manifest.readers === 'pair' && !served?.start.me;
  let answers: Answers = readAnswers(memory.get(kept), template);
  let myName = String(served?.start.me?.name ?? memory.get('me') ?? '');
  let insisted = false;
  let draft: Draft;

  const me = (): Person | undefined =>
    served?.start.me?.name === myName ? served.start.me : toPerson(myName, served?.start.people ?? []);
  const lastPage = looksBack(template) && !served ? makeLastPage(template, desk, () => update()) : undefined;
  const back = served?.lookBack(template, () => update());
  const draftOf = (given: Answers, who: Person | undefined): Draft =>
    makeDraft({
      template,
      answers: given,
      today,
      ...(who ? { me: who } : {}),
      ...(served ? { known: served.known() } : {}),
      ...(bank ? { bank } : {}),
      ...(competencies ? { competencies } : {}),
      ...lastPage?.use(),
      ...back?.use(),
    });
  draft = draftOf(answers, me());

  const form = makeForm(draft.fields, {
    me: myName,
    askMe: !served?.start.me,
    meRequired,
    meHelp: memory.lasting
      ? 'It stands on the page, and your own notes are made for you. Remembered on this device only.'
      : 'It stands on the page, and your own notes are made for you. This browser forgets it when the window closes.',
    changedMe(name) {
      myName = name;
      memory.set('me', name);
      update();
    },
    changed(name, answer) {
      const { [name]: _, ...others } = answers;
      answers = answer === undefined ? others : { ...others, [name]: answer };
      memory.set(kept, answers);
      update();
    },
    ...(served ? { personControl: served.personControl } : {}),
  });

  const errors = (): Map<string, string> => {
    const found = errorsOf(draft.made.diagnostics, draft.fields, insisted);
    for (const [name, problem] of form.problems()) found.set(name, problem);
    if (insisted && meRequired && !me()) found.set(ME, 'Your name is needed: it stands on the page.');
    return found;
  };
  /** The page, if nothing is missing; else the keyboard goes to what is. */
  const ready = (): Draft | undefined => {
    insisted = true;
    update();
    const problems = [...errors().values(), ...otherErrors(draft.made.diagnostics)];
    if (problems.length === 0) return draft;
    form.focusError();
    say(problems.join(' '));
    return undefined;
  };
  const words = { copy: 'Copy the page', copied: 'Copied. Now paste it into Notion.' };
  const actions = makePageActions(() => ready()?.made, say, words);
  const sheet = makePageSheet(
    index =>
      makePageActions(
        () => {
          const part = draft.made.companions[index];
          return part ? { title: draft.made.title, ...part } : undefined;
        },
        say,
        { copy: 'Copy my part', copied: 'Copied: only for you.', quiet: true },
      ).element,
  );
  const insert = served?.insertPanel(template, { ready, settled: async () => back?.settled() }, () => update());

  const trouble = make('p', { class: 'error', role: 'alert', hidden: true });
  function update(): void {
    draft = draftOf(answers, me());
    form.update(draft.fields, answers, errors());
    lastPage?.update(draft, answers);
    insert?.update(draft, answers);
    back?.update(answers, draft, insert?.place());
    const full = withExamples(draft.fields, answers);
    const examples = Object.keys(full).length > Object.keys(answers).length || (manifest.readers === 'pair' && !me());
    const shown = examples ? draftOf(full, me() ?? EXAMPLE_ME) : draft;
    sheet.update(shown.made, manifest.page.icon, examples);
    const [problem] = otherErrors(draft.made.diagnostics);
    trouble.hidden = problem === undefined;
    trouble.textContent = problem ?? '';
  }

  const pasteHelp = make(
    'p',
    { class: 'help how' },
    `In Notion: make an empty ${manifest.draft ? 'private page (this is yours alone until you share it)' : 'page'}, give it the title, click below it, and press ${keyName('V')}. `,
    makeButton('Copy the title', actions.copyTitle, { class: 'quiet' }),
  );
  const take = make('div', { class: 'take' }, ...(insert ? [insert.element] : []), actions.element, pasteHelp, trouble);
  const left = make('div', { class: 'left' }, templateHead(manifest), form.element);
  left.append(...(lastPage ? [lastPage.element] : []), ...(back ? [back.element] : []));
  const right = make('div', { class: 'right' }, take, sheet.element);
  const element = make('div', { class: 'template-screen' }, left, right);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    actions.copy();
  };
  window.addEventListener('keydown', onKey);
  const copyButton = actions.element.querySelector('button');
  copyButton?.setAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter');
  copyButton?.append(' ', make('kbd', { 'aria-hidden': 'true' }, keyName('↵')));
  update();
  for (const [name, answer] of Object.entries(answers)) form.write(name, answer);
  lastPage?.restore();
  return { element, close: () => window.removeEventListener('keydown', onKey) };
}

/** What was answered before, as far as the template still asks for it. */
function readAnswers(stored: unknown, { inputs }: Template): Answers {
  if (typeof stored !== 'object' || stored === null) return {};
  const names = new Set(inputs.map(({ name }) => name));
  return Object.fromEntries(Object.entries(stored as Answers).filter(([name]) => names.has(name)));
}
