import { FLAG, NUMBER, thing } from '../expressions/shape.ts';
import type { Value } from '../expressions/value.ts';

/** What `forloop` is, before there is one. */
export const LOOP = thing('`forloop`', {
  index: NUMBER,
  index0: NUMBER,
  rindex: NUMBER,
  rindex0: NUMBER,
  first: FLAG,
  last: FLAG,
  length: NUMBER,
});

/** `forloop` in one turn of a loop. */
export const turnOf = (i: number, length: number): Value => ({
  index: i + 1,
  index0: i,
  rindex: length - i,
  rindex0: length - i - 1,
  first: i === 0,
  last: i === length - 1,
  length,
});
