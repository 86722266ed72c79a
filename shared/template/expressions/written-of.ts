import type { Expression } from './expression.ts';
import { BLANK, EMPTY } from './value.ts';

/** An expression as a text without its places: two that are written alike are equal. */
export const writtenOf = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'at') return undefined;
    return value === EMPTY ? { word: 'empty' } : value === BLANK ? { word: 'blank' } : value;
  });
