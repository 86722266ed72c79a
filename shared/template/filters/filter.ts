import type { Shape } from '../expressions/shape.ts';
import type { Thing, Value } from '../expressions/value.ts';
import type { State } from '../render/state.ts';

/** What an argument must be. With `?` it may be left out. */
export type ArgumentType = `${'text' | 'number' | 'list' | 'any'}${'' | '?'}`;

/** What stands behind `|` in a hole. */
export interface Filter {
  name: string;
  /** What it does, in one line for the author of a template. */
  about: string;
  /** A hole and what it becomes; tests run it. */
  example: readonly [template: string, output: string];
  args?: readonly ArgumentType[];
  named?: readonly string[];
  /** What it gives, where that can be known. */
  gives: Shape | ((input: Shape) => Shape);
  run(input: Value, args: readonly Value[], state: State, named: Thing): Value;
}
