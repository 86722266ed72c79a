import type { Compiled } from '../expressions/compile.ts';
import type { Piece } from '../expressions/parser.ts';
import type { Shape } from '../expressions/shape.ts';
import type { Compiler } from './compiler.ts';

/** How a part is asked for: `"promises" for carried.promises as promise, title: "Open"`. */
export interface PartUse {
  /** The part; empty where that could not be read. */
  name: string;
  /** What it is given, by the names that it has for it. */
  given: (readonly [name: string, value: Compiled])[];
  /** The list through which it goes, and what it calls one item. */
  each?: { name: string; list: Compiled };
}

/** Reads what stands behind `include` and `render`. Only `render` goes through a list. */
export function readPartUse(args: Piece, compiler: Compiler, { each }: { each: boolean }): PartUse {
  const parser = compiler.parser(args);
  const name = parser.text('The name of a part').value;
  const binding = (word: string) => {
    if (!parser.acceptWord(word)) return undefined;
    const value = parser.value();
    const alias = parser.acceptWord('as') ? parser.name('The name for it in the part').value : name;
    return { name: alias, value };
  };
  const one = binding('with');
  const many = each ? binding('for') : undefined;
  const named = parser.named();
  if (parser.failed) return { name: '', given: [] };
  const given = [...named, ...(one ? [one] : [])].map(({ name, value }) => [name, compiler.expression(value)] as const);
  return many ? { name, given, each: { name: many.name, list: compiler.expression(many.value) } } : { name, given };
}

/** What a part may expect of the things that it is given. */
export const shapesOf = (given: PartUse['given']): { [name: string]: Shape } =>
  Object.fromEntries(given.map(([name, { shape }]) => [name, shape]));
