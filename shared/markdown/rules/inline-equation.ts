import type { MarkdownIt } from 'markdown-it';

/**
 * A formula in a sentence, as GitHub reads it: `` $`a_1`$ `` anywhere, `$a_1$` where the dollars stand at the edge of a word
 * outside and touch the formula inside, so that "$5 and $6" stays money.
 */
export function inlineEquation(parser: MarkdownIt): void {
  parser.inline.ruler.before('backticks', 'inline_equation', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x24) return false;
    const found = quoted(state.src, state.pos, state.posMax) ?? bare(state.src, state.pos, state.posMax);
    if (!found) return false;
    if (!silent) state.push('equation', '', 0).content = found.expression;
    state.pos = found.end;
    return true;
  });
}

interface Found {
  expression: string;
  end: number;
}

const QUOTED = /\$`([^`]{1,2000})`\$/y;
const BARE = /\$(?![\s$`])([^$\n]{0,1999}[^\s$\\])\$(?=$|[\s.,;:!?)\]"'-])/y;
const OUTSIDE = /[\s([{"'-]/;

function quoted(src: string, at: number, max: number): Found | null {
  QUOTED.lastIndex = at;
  const match = QUOTED.exec(src);
  return match && QUOTED.lastIndex <= max ? { expression: match[1]!, end: QUOTED.lastIndex } : null;
}

function bare(src: string, at: number, max: number): Found | null {
  if (at > 0 && !OUTSIDE.test(src[at - 1]!)) return null;
  BARE.lastIndex = at;
  const match = BARE.exec(src);
  return match && BARE.lastIndex <= max ? { expression: match[1]!, end: BARE.lastIndex } : null;
}
