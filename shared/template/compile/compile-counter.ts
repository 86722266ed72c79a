import { GO_ON, type Step } from '../render/state.ts';
import type { TagUse } from '../tags/tag.ts';
import { compileValue } from './compile-value.ts';
import type { Compiler } from './compiler.ts';

/** Makes the step of a tag that counts. A counter begins at 0, or at the number that was given under its name. */
export function compileCounter(
  use: TagUse,
  compiler: Compiler,
  count: (before: number) => { written: number; kept: number },
): Step {
  const parser = compiler.parser(use.parts[0]!.args);
  const token = parser.name('The name of a counter');
  parser.end();
  if (parser.failed) return () => GO_ON;
  const { slot } = compiler.counter(token.value, parser.place(token));
  return compileValue(use, compiler, state => {
    const before = state.slots[slot];
    const { written, kept } = count(typeof before === 'number' ? before : 0);
    state.slots[slot] = kept;
    return written;
  });
}
