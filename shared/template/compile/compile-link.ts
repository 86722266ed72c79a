import { safeLink } from '../render/safe-link.ts';
import type { State } from '../render/state.ts';
import { hasMarkup } from '../structure/markup.ts';
import { compileString } from './compile-node.ts';
import type { Compiler } from './compiler.ts';

/** An address with holes. An answer can't make it one that runs a program: there is no link then, and a diagnostic says so. */
export function compileLink(source: string, compiler: Compiler): (state: State) => string | undefined {
  if (!hasMarkup(source)) return () => source;
  const url = compileString(source, compiler, compiler.locate(source));
  return state => {
    const made = url(state);
    const safe = safeLink(made);
    if (safe === undefined && made !== '') {
      state.rendering.diagnostics.push({
        id: 'link-unsafe',
        level: 'warning',
        message: `The link \`${source}\` was left out, because the answers would make a program of it.`,
      });
    }
    return safe;
  };
}
