import { compileCounter } from '../compile/compile-counter.ts';
import type { Tag } from './tag.ts';

/** `{% decrement n %}` counts down and writes the number: -1, -2, -3. */
export const decrementTag: Tag = {
  name: 'decrement',
  about: 'Counts down and writes the number: -1, -2, -3.',
  example: '{% decrement left %}',
  counts: true,
  compile: (use, compiler) => compileCounter(use, compiler, count => ({ written: count - 1, kept: count - 1 })),
};
