import type { Json } from '../document/json.ts';
import type { Template } from './compile-template.ts';
import { isNil, textOf } from './expressions/value.ts';
import { INPUT_TYPES } from './inputs/index.ts';
import type { Control, Input } from './inputs/input-type.ts';
import type { Side } from './manifest/schema.ts';
import { type Context, type Known, readContext } from './render/context.ts';
import { defaultOf } from './render/read-answers.ts';

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
  /** Whose the answer is. */
  side: Side;
  /** Without an answer there is no page: it is required, and nothing is known yet. */
  asked: boolean;
}

/**
 * The questions of a template as plain data: what to ask, what is known already, and what is really open. An editor, a
 * web page, a terminal and a tool's schema are all made from it.
 *
 * @example
 * describeForm(template, { today: '2026-11-21' })
 * // [{ name: 'report', label: 'Report', type: 'person', control: { kind: 'person', … }, required: true, asked: true, … }, …]
 */
export function describeForm({ inputs }: Pick<Template, 'inputs'>, context: Context): Field[] {
  const known = readContext(context);
  return inputs.map(input => describe(input, known));
}

function describe(input: Input, known: Known): Field {
  const { name, type, required, side, help } = input;
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
    side,
    asked: required && isNil(value),
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
