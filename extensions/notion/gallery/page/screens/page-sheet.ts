import { pageHtml } from '../../../../../shared/markdown/preview/page-html.ts';
import type { MadePage } from '../../../../../shared/practice/index.ts';
import { make } from '../make.ts';

/** The page as it will look, and beside it what is mine alone. */
export interface PageSheet {
  element: HTMLElement;
  update(made: MadePage, icon: string | undefined, examples: boolean): void;
}

/** Where a companion's own buttons go. */
export type CompanionActions = (index: number) => HTMLElement;

export function makePageSheet(companionActions: CompanionActions): PageSheet {
  const note = make('p', { class: 'examples', hidden: true }, 'The names are examples until you give yours.');
  const icon = make('span', { class: 'page-icon', 'aria-hidden': 'true' });
  const title = make('h2', { class: 'page-title' });
  const body = make('div');
  const mine = make('div', { class: 'mine' });
  const sheet = make('article', { class: 'sheet', 'aria-label': 'The page' }, icon, title, body);
  const element = make('section', { class: 'preview', 'aria-label': 'The page as it will look in Notion' });
  element.append(note, sheet, mine);
  let shown = '';
  let shownMine: readonly string[] = [];
  return {
    element,
    update(made, pageIcon, examples) {
      note.hidden = !examples;
      icon.textContent = pageIcon ?? '';
      title.textContent = made.title;
      if (made.text !== shown) body.innerHTML = pageHtml(made.text, { pictures: false });
      shown = made.text;
      const texts = examples ? [] : made.companions.map(({ text }) => text);
      if (texts.join('\0') !== shownMine.join('\0')) {
        mine.replaceChildren(...texts.map((text, i) => companion(text, companionActions(i), i)));
      }
      shownMine = texts;
    },
  };
}

/** A part that nobody else reads: apart from the page, with buttons of its own. */
function companion(text: string, actions: HTMLElement, index: number): HTMLElement {
  const body = make('div');
  body.innerHTML = pageHtml(text, { pictures: false });
  return make(
    'section',
    { class: 'sheet only-you', 'aria-labelledby': `mine-${index}` },
    make('h2', { id: `mine-${index}` }, 'Only for you'),
    make(
      'p',
      { class: 'help' },
      'This is no part of the page. Copy it to where only you read: a private page of yours, or a file.',
    ),
    actions,
    body,
  );
}
