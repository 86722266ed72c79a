import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Blocks are read to this depth; what is deeper is literal text of the last level. */
export const MAX_DEPTH = 90;

/** Where the depth of the part being read is kept while markdown-it works. */
const DEPTH = Symbol('depth');

type Rule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

/**
 * markdown-it silently drops what lies deeper than `maxNesting`, and its recursion has no other bound. So quotes and lists
 * stop beginning at {@link MAX_DEPTH}; their markers are then text, and nothing is lost.
 */
export function limitDepth(parser: MarkdownIt): void {
  for (const name of ['blockquote', 'list']) {
    const index = parser.block.ruler.__find__(name);
    const rule = parser.block.ruler.__rules__[index] as unknown as { fn: Rule; alt: string[] };
    parser.block.ruler.at(name, limited(rule.fn), { alt: rule.alt });
  }
}

function limited(rule: Rule): Rule {
  return (state, start, end, silent) => {
    const env = state.env as { [DEPTH]?: number };
    const depth = env[DEPTH] ?? 0;
    if (depth >= MAX_DEPTH) return false;
    if (silent) return rule(state, start, end, true);
    env[DEPTH] = depth + 1;
    const done = rule(state, start, end, false);
    env[DEPTH] = depth;
    return done;
  };
}
