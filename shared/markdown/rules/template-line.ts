import type { MarkdownIt } from 'markdown-it';
import { TAG_LINE } from '../../richtext/holes.ts';

/** In templates: a line of tags alone is a block of its own, also in the middle of a paragraph; in a table it is a row. */
export function templateLine(parser: MarkdownIt): void {
  parser.block.ruler.before(
    'table',
    'template_line',
    (state, start, _end, silent) => {
      const from = state.bMarks[start]! + state.tShift[start]!;
      if (state.src.charCodeAt(from) !== 0xe001 || state.parentType === 'table') return false;
      const line = state.src.slice(from, state.eMarks[start]);
      if (!TAG_LINE.test(line)) return false;
      if (silent) return true;
      const token = state.push('template_line', '', 0);
      token.map = [start, start + 1];
      token.content = line.trimEnd();
      state.line = start + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}
