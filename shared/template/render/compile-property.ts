import type { Json } from '../../document/json.ts';
import { compileString } from '../compile/compile-node.ts';
import type { Compiler } from '../compile/compiler.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { isList, isNil, isThing, textOf, type Value } from '../expressions/value.ts';
import { splitMarkup } from '../structure/markup.ts';
import type { State } from './state.ts';
import { wholeText } from './whole-text.ts';

// The place of a value begins at its quote, if it has one.
export function placeInside(place: Place, source: string, { source: text }: Compiler): Place {
  const written = text?.slice(place.offset, place.offset + place.length) ?? '';
  return { ...place, offset: place.offset + Math.max(0, written.indexOf(source)) };
}

/**
 * Compiles a value of the front matter. One that is a hole and nothing else keeps its value: a number stays a number, people
 * stay a list.
 *
 * @param written where the value stands in the front matter
 */
export function compileProperty(source: string, written: Place, compiler: Compiler): (state: State) => Json {
  const place = placeInside(written, source, compiler);
  const [only, ...more] = splitMarkup({ ...place, text: source.trim() });
  if (only?.kind !== 'output' || more.length) {
    const text = compileString(source, compiler, place.offset, place.block);
    return state => text(state).trim();
  }
  const parser = compiler.parser(only.inner);
  const { evaluate } = compiler.expression(parser.filtered());
  parser.end();
  return state => toJson(evaluate(state));
}

function toJson(value: Value): Json {
  if (isNil(value)) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (isList(value)) return value.map(item => (isThing(item) ? textOf(item) : toJson(item)));
  return wholeText(textOf(value)).trim();
}
