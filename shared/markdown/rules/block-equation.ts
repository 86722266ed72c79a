import type { MarkdownIt } from 'markdown-it';

/**
 * A formula that stands alone:
 *
 * ```
 * $$
 * e = mc^2
 * $$
 * ```
 */
export function blockEquation(parser: MarkdownIt): void {
  parser.block.ruler.before(
    'fence',
    'block_equation',
    (state, start, end, silent) => {
      if (!isFence(state.src, state.bMarks[start]! + state.tShift[start]!, state.eMarks[start]!)) return false;
      if (state.sCount[start]! - state.blkIndent >= 4) return false;
      let line = start + 1;
      while (line < end && !isFence(state.src, state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!)) {
        if (state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) return false;
        line++;
      }
      if (line >= end) return false;
      if (silent) return true;
      const token = state.push('block_equation', '', 0);
      token.map = [start, line + 1];
      token.content = state.getLines(start + 1, line, state.sCount[start]!, false);
      state.line = line + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

const isFence = (src: string, from: number, to: number): boolean =>
  src.startsWith('$$', from) && src.slice(from, to).trimEnd() === '$$';
