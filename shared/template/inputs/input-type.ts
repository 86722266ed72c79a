import type { Json } from '../../document/json.ts';
import type { Shape } from '../expressions/shape.ts';
import type { Value } from '../expressions/value.ts';
import type { InputDeclaration, Side } from '../manifest/schema.ts';
import type { Known } from '../render/context.ts';

/** An input as the template declares it, with its name. */
export interface Input extends InputDeclaration {
  name: string;
  required: boolean;
  side: Side;
  /** What can be chosen, where there is a choice and it is known. */
  choices?: string[];
  /** Whether the question has a point, given the other answers; without a `when` it always has. */
  matters?: Matters;
}

/** Says whether a question has a point. */
export type Matters = (answers: ReadonlyMap<string, Value>, known: Known) => boolean;

/** An answer as it was understood, or what is wrong with it. */
export type Reading = { value: Value } | { problem: string };

/** How a question is put to somebody, whatever the form is made of. */
export interface Control {
  kind: 'line' | 'lines' | 'number' | 'tick' | 'day' | 'options' | 'person' | 'people' | 'items' | 'several' | 'secret';
  /** An example or a format, for the empty field. */
  placeholder?: string;
}

/** One kind of answer, in all its directions. */
export interface InputType {
  type: string;
  /** What to give, in words: `a person`. */
  article: string;
  /** What the body may expect of the value. */
  shape: Shape;
  control: Control;
  /** The type of a property that holds such a value in Notion. */
  property: 'rich_text' | 'number' | 'checkbox' | 'date' | 'select' | 'people' | 'multi_select' | 'url';
  /** What can be chosen, where the template need not say it. */
  choicesOf?(input: InputDeclaration): string[];
  /** Its defaults ask what day it is. */
  clock?: true;
  /** Defaults that are worked out, by their name: `today`, `me`. */
  defaults: { [name: string]: (known: Known, input: Input) => Value };
  /** Whether a default that is no name in `defaults` is a value of this type. */
  literalDefault: boolean;
  /** Understands an answer, be it a value from a program or a text that somebody typed. */
  read(answer: unknown, input: Input, known: Known): Reading;
  /** The value as plain data, for front matter and properties. */
  toJson(value: Value): Json;
}
