import type { Field } from '../../../../../shared/template/index.ts';
import type { Answer } from '../make/people-of-form.ts';
import { make } from '../make.ts';
import type { FormControl, MakeControl, Place } from './controls.ts';

/** A question with its label, its help and, when something is wrong, what. */
export interface FormField {
  name: string;
  element: HTMLElement;
  read(): Answer | undefined;
  write(value: unknown): void;
  problem(): string | undefined;
  /** Ties an error to the control, or takes it away. */
  complain(message: string | undefined): void;
  focus(): void;
}

/**
 * Lays one question out. The help and the error belong to the control for those who hear the page.
 *
 * @example
 * makeField(field, CONTROLS[field.control.kind], { id: 'f-report', changed })
 */
export function makeField(field: Field, makeControl: MakeControl, place: Place): FormField {
  const control = makeControl(field, place);
  const help = field.help === undefined ? undefined : make('p', { class: 'help', id: `${place.id}-help` }, field.help);
  const error = make('p', { class: 'error', id: `${place.id}-error`, hidden: true });
  const described = [help?.id, error.id].filter(id => id !== undefined).join(' ');
  control.target.setAttribute('aria-describedby', described);
  if (field.required) control.target.setAttribute('aria-required', 'true');
  return {
    name: field.name,
    element: layOut(field, control, place, [help, error]),
    read: control.read,
    write: control.write,
    problem: () => control.problem?.(),
    complain(message) {
      error.hidden = message === undefined;
      error.textContent = message ?? '';
      if (message === undefined) control.target.removeAttribute('aria-invalid');
      else control.target.setAttribute('aria-invalid', 'true');
    },
    focus: () => focusable(control.target).focus(),
  };
}

function layOut(
  { label, side }: Field,
  control: FormControl,
  { id }: Place,
  notes: (HTMLElement | undefined)[],
): HTMLElement {
  const words = side === 'shared' ? label : `${label} (only for you)`;
  const kind =
    control.target instanceof HTMLInputElement && control.target.type === 'checkbox' ? 'field tick' : 'field';
  if (!control.grouped)
    return make('div', { class: kind }, make('label', { for: id }, words), control.element, ...notes);
  const group = make('fieldset', { class: kind, id }, make('legend', {}, words), control.element, ...notes);
  control.target.setAttribute('role', control.grouped);
  control.target.setAttribute('aria-label', words);
  return group;
}

const focusable = (target: HTMLElement): HTMLElement =>
  target.matches('input, select, textarea')
    ? target
    : (target.querySelector<HTMLElement>('input:checked, input') ?? target);
