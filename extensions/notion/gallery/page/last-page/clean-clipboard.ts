/**
 * What Notion (or a browser) puts on the clipboard as text, made into the GFM that we read.
 *
 * ```
 * <aside>               > 💡 Moved to Friday.
 * 💡 Moved to Friday.    >
 * </aside>
 *
 * [ ] Ana: send it      - [ ] Ana: send it
 * ⇥- by post                - by post
 * ☑ Bo: call            - [x] Bo: call
 * ```
 *
 * Indentation that nothing above accounts for is taken back, since four spaces would make code of it.
 */
export function cleanClipboard(text: string): string {
  const state: State = { allowed: 0, aside: false, fence: undefined };
  return text
    .replace(/^\u{FEFF}/u, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u{A0}', ' ')
    .split('\n')
    .map(line => cleanLine(line, state))
    .join('\n');
}

interface State {
  /** How deep the next line may be indented: one level deeper than the list item above it. */
  allowed: number;
  /** Inside `<aside>`, which is a callout. */
  aside: boolean;
  /** The fence that ends the code we are in. */
  fence: string | undefined;
}

function cleanLine(line: string, state: State): string {
  const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
  if (state.fence !== undefined) {
    if (fence?.startsWith(state.fence)) state.fence = undefined;
    return line;
  }
  if (fence !== undefined) state.fence = fence;
  if (/^\s*<aside>\s*$/i.test(line)) {
    state.aside = true;
    return '';
  }
  if (/^\s*<\/aside>\s*$/i.test(line)) {
    state.aside = false;
    return '';
  }
  const cleaned = indent(line, state);
  return state.aside ? `> ${cleaned}` : cleaned;
}

function indent(line: string, state: State): string {
  const [, blanks, words] = /^([ \t]*)(.*)$/.exec(line) as unknown as [string, string, string];
  if (words === '') return '';
  const level = Math.min(levelOf(blanks), state.allowed);
  const item = asItem(words);
  state.allowed = ITEM.test(item) ? level + 1 : level;
  return '    '.repeat(level) + item;
}

const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/;

/** Tabs, or four spaces; a list that was indented by two keeps its nesting as well. */
function levelOf(blanks: string): number {
  const width = blanks.replaceAll('\t', '    ').length;
  return Math.ceil(width / 4);
}

/** `[ ] a`, `[] a` and `☐ a` are to-dos, `• a` is a bullet. */
function asItem(words: string): string {
  return words
    .replace(/^(?:[-*+]\s+)?(?:\[ ?\]|☐)\s+(?=\S)/, '- [ ] ')
    .replace(/^(?:[-*+]\s+)?(?:\[[xX]\]|☑|☒|✅)\s+(?=\S)/, '- [x] ')
    .replace(/^[•◦▪]\s+(?=\S)/, '- ');
}
