import type { MarkdownIt } from 'markdown-it';

/** `[words](address)`: no title and no entities, and an address as it stands, with round brackets only in pairs. */
export function lineLink(parser: MarkdownIt): void {
  parser.inline.ruler.push('line_link', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
    const start = state.pos + 1;
    const end = parser.helpers.parseLinkLabel(state, state.pos, true);
    if (end < 0) return false;
    ADDRESS.lastIndex = end;
    const found = ADDRESS.exec(state.src);
    if (!found || ADDRESS.lastIndex > state.posMax) return false;
    if (!silent) {
      const { posMax } = state;
      state.push('link_open', 'a', 1).attrs = [['href', found[1]!]];
      [state.pos, state.posMax] = [start, end];
      state.linkLevel++;
      parser.inline.tokenize(state);
      state.linkLevel--;
      state.push('link_close', 'a', -1);
      state.posMax = posMax;
    }
    state.pos = end + found[0].length;
    return true;
  });
}

const ADDRESS = /\]\(([^\s()]+(?:\([^\s()]*\)[^\s()]*)*|(?:\([^\s()]*\)[^\s()]*)+)\)/y;
