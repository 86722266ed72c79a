import { make, makeButton } from '../make.ts';

/** Where somebody pastes their last page, and reads what came of it. */
export interface LastPagePanel {
  element: HTMLElement;
  /** Shows what was understood, and the things that come along. */
  show(said: { problem?: string; sentences: readonly string[]; list?: ComeAlong; askDay: boolean }): void;
  /** Puts a text there that was pasted before, such as before a reload. */
  fill(text: string): void;
}

/** A list of things with boxes. It is made anew only for other things, so that the keyboard stays where it is. */
export interface ComeAlong {
  key: string;
  make(): HTMLElement;
}

export interface LastPageEvents {
  pasted(text: string): void;
  saidDay(day: string): void;
}

/** What of a long paste is shown: laying out megabytes of text would hold the browser up. */
const MOST_SHOWN = 20_000;

export function makeLastPagePanel({ pasted, saidDay }: LastPageEvents): LastPagePanel {
  const area = make('textarea', {
    id: 'last-page',
    rows: 4,
    spellcheck: 'false',
    'aria-describedby': 'last-page-help',
  });
  const said = make('div', { class: 'understood', role: 'status' });
  const list = make('div');
  const day = make('input', { type: 'date', id: 'last-day' });
  const askDay = make(
    'div',
    { class: 'field', hidden: true },
    make('label', { for: 'last-day' }, 'Which day was it about?'),
    day,
    make('p', { class: 'help' }, 'If you like: then each promise shows since when it is open.'),
  );
  let shown: { words: string; list: string | undefined } = { words: '', list: undefined };
  const forget = makeButton('Take nothing along', () => take(''), { class: 'quiet', hidden: true });
  const take = (text: string): void => {
    area.value = text.slice(0, MOST_SHOWN);
    forget.hidden = text === '';
    pasted(text);
  };
  area.addEventListener('input', () => take(area.value));
  area.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= MOST_SHOWN) return;
    event.preventDefault();
    take(text);
  });
  day.addEventListener('input', () => saidDay(day.value));
  const element = make(
    'section',
    { class: 'last-page', 'aria-labelledby': 'last-page-title' },
    make('h2', { id: 'last-page-title' }, make('label', { for: 'last-page' }, 'What was on the last page?')),
    make(
      'p',
      { class: 'help', id: 'last-page-help' },
      'Copy all of it in Notion, and paste it here: what is still open comes along. It stays in this browser.',
    ),
    area,
    said,
    askDay,
    list,
    forget,
  );
  return {
    element,
    show({ problem, sentences, list: things, askDay: ask }) {
      said.className = problem === undefined ? 'understood' : 'understood problem';
      const words = [...(problem ? [problem] : []), ...sentences];
      // What was said once is not said again to those who hear the page, each time somebody types a letter.
      if (words.join('\n') !== shown.words) said.replaceChildren(...words.map(sentence => make('p', {}, sentence)));
      if (things?.key !== shown.list) list.replaceChildren(...(things ? [things.make()] : []));
      shown = { words: words.join('\n'), list: things?.key };
      askDay.hidden = !ask;
      if (!ask) day.value = '';
    },
    fill: take,
  };
}
