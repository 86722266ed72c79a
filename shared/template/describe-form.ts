import type { Json } from '../document/json.ts';
import type { Template } from './compile-template.ts';
import { isNil, textOf } from './expressions/value.ts';
import { INPUT_TYPES } from './inputs/index.ts';
import type { Control, Input } from './inputs/input-type.ts';
import type { Side } from './manifest/schema.ts';
import { type Context, type Known, readContext } from './render/context.ts';
import { defaultOf, readAnswers } from './render/read-answers.ts';

/** One question of a form, whatever the form is made of. */
export interface Field {
  name: string;
  label: string;
  help?: string;
  type: string;
  control: Control;
  required: boolean;
  /** What stands in the field before anybody writes; a person is a name. */
  value?: Json;
  /** What can be chosen, or whom one may mean. */
  options?: string[];
  /** The least and the most that a number may be. */
  min?: number;
  max?: number;
  /** Whose the answer is. */
  side: Side;
  /** The question has no point, given the answers so far. A form hides it, and describes itself anew at each answer. */
  hidden?: true;
  /** On what that depends: an expression over the other answers. */
  when?: string;
  /** Without an answer there is no page: it is required, and nothing is known yet. */
  asked: boolean;
}

/**
 * The questions of a template as plain data: what to ask, what is known already, and what is really open. An editor, a
 * web page, a terminal and a tool's schema are all made from it.
 *
 * @param answers what was answered so far: which questions matter may depend on it
 *
 * @example
 * describeForm(template, { today: '2026-11-21' }, { mode: 'written' })
 * // [{ name: 'report', label: 'Report', type: 'person', control: { kind: 'person', … }, required: true, asked: true, … }, …]
 */
export function describeForm(
  { inputs }: Pick<Template, 'inputs'>,
  context: Context,
  answers: { readonly [input: string]: unknown } = {},
): Field[] {
  const known = readContext(context);
  const { values } = readAnswers(inputs, answers, known, []);
  return inputs.map(input => describe(input, known, input.matters?.(values, known) ?? true));
}

function describe(input: Input, known: Known, shown: boolean): Field {
  const { name, type, required, side, help, when, min, max } = input;
  const inputType = INPUT_TYPES.get(type);
  const value = defaultOf(input, known);
  const control = inputType?.control ?? { kind: 'line' };
  const options =
    input.choices ?? (control.kind === 'person' || control.kind === 'people' ? known.people.map(textOf) : undefined);
  return {
    name,
    label: input.label ?? labelOf(name),
    ...(help === undefined ? {} : { help }),
    type,
    control,
    required,
    ...(isNil(value) || !inputType ? {} : { value: inputType.toJson(value) }),
    ...(options ? { options } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    side,
    ...(shown ? {} : { hidden: true as const }),
    ...(when === undefined ? {} : { when }),
    asked: shown && required && isNil(value),
  };
}

/** `appetiteWeeks` is "Appetite weeks". */
function labelOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
