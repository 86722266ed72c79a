import { compileCounter } from '../compile/compile-counter.ts';
import type { Tag } from './tag.ts';

/** `{% increment n %}` writes a number and counts on: 0, 1, 2. */
export const incrementTag: Tag = {
  name: 'increment',
  about: 'Writes a number and counts up: 0, 1, 2.',
  example: '{% increment step %}',
  counts: true,
  compile: (use, compiler) => compileCounter(use, compiler, count => ({ written: count, kept: count + 1 })),
};
