import type { Field } from '../../../../../shared/template/index.ts';
import type { Answer, Answers } from '../make/people-of-form.ts';
import { make } from '../make.ts';
import { CONTROLS, type MakeControl, type Place } from './controls.ts';
import { type FormField, makeField } from './form-field.ts';

/** The one form of a template. */
export interface TemplateForm {
  element: HTMLElement;
  /** Shows what is known by now where nobody has said anything, and what is wrong. */
  update(fields: readonly Field[], answers: Answers, errors: ReadonlyMap<string, string>): void;
  /** Puts an answer there that was given before. */
  write(name: string, answer: Answer): void;
  /** What the fields themselves have against their answers, by their names. */
  problems(): Map<string, string>;
  /** Brings the keyboard to the first field that has an error. */
  focusError(): void;
}

export interface FormOptions {
  /** Where it is known anyway who I am, nobody is asked. */
  me: string;
  askMe: boolean;
  /** Without my name the page would lack one of the two who meet. */
  meRequired: boolean;
  /** Shown beside my name. */
  meHelp: string;
  changedMe(name: string): void;
  changed(name: string, answer: Answer | undefined): void;
  /** How people are asked for, where there is a server that knows them. */
  personControl?: MakeControl;
}

/** The name of the field for oneself; no input of a template can be called so. */
export const ME = 'me';

/**
 * Makes the form from the questions of a template: at first only what is open, the others under *More*.
 */
export function makeForm(fields: readonly Field[], options: FormOptions): TemplateForm {
  const me = makeField(meField(options), CONTROLS.line, {
    id: 'field-me',
    changed: () => options.changedMe(String(me.read() ?? '')),
  });
  me.write(options.me);
  const made = fields.map(field => makeOne(field, options));
  const open = made.filter((_, i) => fields[i]!.asked);
  const more = made.filter((_, i) => !fields[i]!.asked);
  const details = make(
    'details',
    { class: 'more' },
    make('summary', {}, 'More'),
    make('div', {}, ...more.map(({ element }) => element)),
  );
  const all = [me, ...open, ...more];
  const element = make('form', { autocomplete: 'off', 'aria-label': 'What goes into the page' });
  element.append(
    ...open.map(field => field.element),
    ...(options.askMe ? [me.element] : []),
    ...(more.length ? [details] : []),
  );
  element.addEventListener('submit', event => event.preventDefault());
  return {
    element,
    update(now, answers, errors) {
      for (const { name, value, hidden = false } of now) {
        const field = made.find(field => field.name === name);
        if (field) field.element.hidden = hidden;
        if (answers[name] === undefined) field?.write(value);
      }
      for (const field of all) field.complain(errors.get(field.name));
      if (more.some(({ name }) => errors.has(name))) details.open = true;
    },
    write: (name, answer) => made.find(field => field.name === name)?.write(answer),
    problems: () =>
      new Map(made.flatMap(field => (field.problem() === undefined ? [] : [[field.name, field.problem()!]]))),
    focusError: () => element.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
  };

  function makeOne(field: Field, { changed, personControl }: FormOptions): FormField {
    const place: Place = { id: `field-${field.name}`, changed: () => changed(field.name, one.read()) };
    const personal = field.control.kind === 'person' ? personControl : undefined;
    const one = makeField(field, personal ?? CONTROLS[field.control.kind], place);
    return one;
  }
}

const meField = ({ meRequired, meHelp }: FormOptions): Field => ({
  name: ME,
  label: 'Your name',
  help: meHelp,
  type: 'text',
  control: { kind: 'line', placeholder: 'Bo Lindqvist' },
  required: meRequired,
  side: 'shared',
  asked: meRequired,
});
