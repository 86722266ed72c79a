import type { Expression } from '../expression.ts';
import type { Kind, Value } from '../value.ts';

/** What working out a formula may use. */
export interface Scope {
  readonly now: number;
  readonly names: Readonly<Record<string, Value>>;
  /** The value of a property of the row, or of another page. */
  readonly property: (key: string, page?: string) => Value;
  readonly pageId: string;
  /** How many more steps it may take. */
  readonly patience: { left: number };
}

/** Works out a part of a formula, with names of its own. */
export type Work = (expression: Expression, names?: Readonly<Record<string, Value>>) => Value;

/** One function of the language. */
export interface FormulaFunction {
  /** The fewest and the most arguments. */
  readonly takes: readonly [fewest: number, most: number];
  /** What kind of value it gives, as far as can be said from the kinds of its arguments. */
  readonly gives: Kind | ((kinds: readonly Kind[]) => Kind);
  /** What its first argument must be, where others are refused. */
  readonly on?: readonly Kind[];
  /** Whether it refuses arguments of which nobody knows the kind. */
  readonly known?: true;
  readonly run: (values: readonly Value[], scope: Scope) => Value;
  /** For those that work out their arguments themselves: once for each item of a list, or not at all. */
  readonly each?: (args: readonly Expression[], work: Work) => Value;
}

export type Functions = Readonly<Record<string, FormulaFunction>>;

const MANY = 100;

/** A row of a table of functions. */
export const fn = (
  takes: number | readonly [number, number] | 'many',
  gives: FormulaFunction['gives'],
  run: FormulaFunction['run'],
  more: Partial<FormulaFunction> = {},
): FormulaFunction => ({
  takes: takes === 'many' ? [1, MANY] : typeof takes === 'number' ? [takes, takes] : takes,
  gives,
  run,
  ...more,
});
