import type { Compiler } from '../compile/compiler.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { DrawDeclaration, Manifest } from '../manifest/manifest.ts';
import { compileProperty } from './compile-property.ts';
import type { State } from './state.ts';

/** What a page wants from the bank of questions, with everything worked out. */
export interface Draw {
  topics: readonly string[];
  /** `open`, or one of the bank's. */
  focus: string;
  count: number;
  /** Who asks; where nobody is named, the two take turns. */
  by?: string;
  /** How deep at most. */
  depth?: string;
  audience: readonly string[];
}

/** Compiles what the front matter says under `questions:`. */
export function compileDraws(
  { questions }: Manifest,
  place: (path: readonly PropertyKey[]) => Place,
  compiler: Compiler,
): (state: State) => Draw[] {
  const rows = questions.map((row, i) => {
    const value = (key: 'focus' | 'count' | 'by' | 'depth') => {
      const path = questions.length > 1 ? ['questions', i, key] : ['questions', key];
      return row[key] === undefined ? () => '' : compileProperty(String(row[key]), place(path), compiler);
    };
    return drawOf(row, { focus: value('focus'), count: value('count'), by: value('by'), depth: value('depth') });
  });
  return state => rows.map(row => row(state));
}

type Values = { [K in 'focus' | 'count' | 'by' | 'depth']: (state: State) => unknown };

function drawOf({ topics = [], audience = [] }: DrawDeclaration, values: Values): (state: State) => Draw {
  return state => {
    const [focus, by, depth] = [values.focus, values.by, values.depth].map(of => String(of(state) ?? ''));
    const count = values.count(state);
    return {
      topics,
      audience,
      focus: focus || 'open',
      count: count === '' || count === null ? 1 : Math.max(0, Math.floor(Number(count)) || 0),
      ...(by ? { by } : {}),
      ...(depth ? { depth } : {}),
    };
  };
}
