import { make } from '../make.ts';

/** What is found while somebody types. */
export interface ComboboxSource<T> {
  /** @returns what fits; its failure is told under the field */
  find(search: string): Promise<readonly T[]>;
  /** How a thing is called, and what tells it from others of the same name. */
  describe(thing: T): { name: string; detail?: string };
}

export interface Combobox<T> {
  element: HTMLElement;
  input: HTMLInputElement;
  /** What was chosen from the list, as long as its name still stands there. */
  chosen(): T | undefined;
  choose(thing: T): void;
  /** Takes back what was chosen by the program and not by the person. */
  clear(): void;
}

/** Long enough that a word typed at once is one search. */
const PAUSE = 180;

/**
 * A field that finds things while one types, for mouse, keyboard and ear: arrows go through the list, Enter takes, Escape closes.
 */
export function makeCombobox<T>(id: string, source: ComboboxSource<T>, changed: () => void): Combobox<T> {
  const list = make('ul', { role: 'listbox', id: `${id}-list`, class: 'found', hidden: true, 'aria-label': 'Found' });
  const input = make('input', {
    type: 'text',
    id,
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  });
  const detail = make('p', { class: 'help detail', role: 'status' });
  let things: readonly T[] = [];
  let chosen: T | undefined;
  let at = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search = 0;

  const close = (): void => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (to: number): void => {
    const options = [...list.children];
    if (options.length === 0) return;
    at = (to + options.length) % options.length;
    for (const option of options) option.setAttribute('aria-selected', String(option === options[at]));
    options[at]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at]?.id ?? '');
  };
  const choose = (thing: T): void => {
    // A search that is still under way has nothing to say any more.
    clearTimeout(timer);
    search++;
    chosen = thing;
    const said = source.describe(thing);
    input.value = said.name;
    detail.textContent = said.detail ?? '';
    close();
  };
  const show = (): void => {
    list.replaceChildren(...things.map((thing, i) => option(thing, i)));
    list.hidden = things.length === 0;
    input.setAttribute('aria-expanded', String(things.length > 0));
    at = -1;
  };
  const option = (thing: T, i: number): HTMLElement => {
    const { name, detail: more } = source.describe(thing);
    const element = make(
      'li',
      { role: 'option', id: `${id}-${i}`, 'aria-selected': 'false' },
      name,
      more ? make('span', { class: 'apart' }, ` ${more}`) : undefined,
    );
    // The field keeps the keyboard while a pointer chooses.
    element.addEventListener('pointerdown', event => event.preventDefault());
    element.addEventListener('click', () => {
      choose(thing);
      changed();
    });
    return element;
  };
  const look = async (): Promise<void> => {
    const mine = ++search;
    try {
      const found = await source.find(input.value.trim());
      if (mine !== search || document.activeElement !== input) return;
      things = found;
      detail.textContent = found.length === 0 ? '' : `${found.length} found`;
      show();
    } catch (error) {
      detail.textContent = error instanceof Error ? error.message : String(error);
    }
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  };
  const keys: { [key: string]: () => void } = {
    ArrowDown: () => (list.hidden ? lookSoon() : mark(at + 1)),
    ArrowUp: () => mark(at - 1),
    Enter: () => {
      const thing = things[at];
      if (thing === undefined) return;
      choose(thing);
      changed();
    },
    Escape: close,
  };
  input.addEventListener('keydown', event => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Escape' || !list.hidden) event.preventDefault();
    act();
  });
  input.addEventListener('input', () => {
    chosen = undefined;
    detail.textContent = '';
    lookSoon();
    changed();
  });
  input.addEventListener('focus', () => {
    if (chosen === undefined) lookSoon();
  });
  input.addEventListener('blur', close);
  return {
    element: make('div', { class: 'combobox' }, input, list, detail),
    input,
    chosen: () => chosen,
    choose,
    clear() {
      chosen = undefined;
      input.value = '';
      detail.textContent = '';
    },
  };
}
