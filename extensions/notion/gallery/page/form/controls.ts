import type { Field, Person } from '../../../../../shared/template/index.ts';
import type { Answer } from '../make/people-of-form.ts';
import { make } from '../make.ts';

/** One question's means of answering. */
export interface FormControl {
  element: HTMLElement;
  /** What gets the keyboard, and what errors are tied to. */
  target: HTMLElement;
  /** Several things to choose from need a legend, and not a label. */
  grouped?: 'radiogroup' | 'group';
  /** `undefined` where nothing is said. */
  read(): Answer | undefined;
  write(value: unknown): void;
  /** Why what stands there doesn't say enough, such as a name that two people have. */
  problem?(): string | undefined;
}

/** Where a control stands and what it depends on. */
export interface Place {
  id: string;
  changed(): void;
  /** Finds people while somebody types, where there is a server to ask. */
  findPeople?: (search: string) => Promise<readonly Person[]>;
}

export type MakeControl = (field: Field, place: Place) => FormControl;

type Words = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A control whose value is a text. */
function texts(target: Words, { id, changed }: Place): FormControl {
  target.id = id;
  target.addEventListener('input', changed);
  return {
    element: target,
    target,
    read: () => (target.value.trim() === '' ? undefined : target.value),
    write(value) {
      const words = wordsOf(value);
      if (target.value !== words) target.value = words;
    },
  };
}

const wordsOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(wordsOf).join(', ') : isNamed(value) ? value.name : String(value ?? '');

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value;

const line: MakeControl = ({ control }, place) =>
  texts(make('input', { type: 'text', placeholder: control.placeholder, autocomplete: 'off' }), place);

const lines: MakeControl = (_field, place) => texts(make('textarea', { rows: 3 }), place);

const items: MakeControl = (_field, place) => {
  const control = texts(make('textarea', { rows: 3, placeholder: 'One a line' }), place);
  return { ...control, write: value => control.write(Array.isArray(value) ? value.map(String).join('\n') : value) };
};

const tick: MakeControl = (_field, { id, changed }) => {
  const target = make('input', { type: 'checkbox', id });
  target.addEventListener('input', changed);
  const write = (value: unknown): void => {
    target.checked = value === true;
  };
  return { element: target, target, read: () => target.checked, write };
};

/** Up to this many are seen at once; more are a list that opens. */
const MOST_SEEN = 3;

const options: MakeControl = ({ options: all = [], name }, place) => {
  if (all.length > MOST_SEEN) {
    const list = make('select', {}, ...all.map(value => make('option', { value }, sayOption(value))));
    return texts(list, place);
  }
  const radios = all.map((value, i) => make('input', { type: 'radio', name, value, id: `${place.id}-${i}` }));
  const element = make(
    'div',
    { class: 'choices' },
    ...radios.map((radio, i) => make('label', {}, radio, make('span', {}, sayOption(all[i]!)))),
  );
  element.addEventListener('input', place.changed);
  return {
    element,
    target: element,
    grouped: 'radiogroup',
    read: () => radios.find(radio => radio.checked)?.value,
    write(value) {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
};

/** All options, each with a tick of its own. */
const several: MakeControl = ({ options: all = [], name }, place) => {
  const ticks = all.map((value, i) => make('input', { type: 'checkbox', name, value, id: `${place.id}-${i}` }));
  const element = make(
    'div',
    { class: 'choices' },
    ...ticks.map((tick, i) => make('label', {}, tick, make('span', {}, sayOption(all[i]!)))),
  );
  element.addEventListener('input', place.changed);
  return {
    element,
    target: element,
    grouped: 'group',
    read() {
      const picked = ticks.filter(tick => tick.checked).map(tick => tick.value);
      return picked.length ? picked : undefined;
    },
    write(value) {
      for (const tick of ticks) tick.checked = Array.isArray(value) && value.includes(tick.value);
    },
  };
};

/** `new-hire` is "New hire", and `one-page` "One page". */
function sayOption(option: string): string {
  const words = option.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How each kind of question is answered. Who is asked for is a name; with a server it is looked up. */
export const CONTROLS: { readonly [K in Field['control']['kind']]: MakeControl } = {
  line,
  lines,
  items,
  tick,
  options,
  several,
  secret: (_field, place) =>
    texts(make('input', { type: 'password', inputmode: 'decimal', autocomplete: 'off' }), place),
  number: (_field, place) => texts(make('input', { type: 'number', min: 0, inputmode: 'numeric' }), place),
  day: (_field, place) => texts(make('input', { type: 'date' }), place),
  person: line,
  people: line,
};
