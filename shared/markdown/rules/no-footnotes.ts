import type { MarkdownIt, StateBlock } from 'markdown-it';

type Rule = (state: StateBlock, start: number, end: number, silent: boolean) => boolean;

/** `[^1]: see there` is a footnote, which is text in both formats, and no reference definition. */
export function noFootnotes(parser: MarkdownIt): void {
  const index = parser.block.ruler.__find__('reference');
  const rule = (parser.block.ruler.__rules__[index] as unknown as { fn: Rule }).fn;
  parser.block.ruler.at('reference', (state, start, end, silent) => {
    const at = state.bMarks[start]! + state.tShift[start]!;
    return state.src.startsWith('[^', at) ? false : rule(state, start, end, silent);
  });
}
