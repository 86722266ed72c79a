/** A word, number, text or sign of the language, with its place in the source. */
export interface Token {
  kind: 'name' | 'number' | 'text' | 'sign' | 'unknown';
  /** The name, the sign in its ASCII form, or the text without its quotes. */
  value: string;
  start: number;
  end: number;
}

/**
 * Cuts the inside of a hole into tokens.
 *
 * Notion turns what people type into typographic signs, so these count as what was typed:
 * `“Ana”` is `"Ana"`, `a ≠ b` is `a != b`, `–1` is `-1`.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length; ) {
    SKIP.lastIndex = at;
    at += SKIP.exec(source)![0].length;
    if (at >= source.length) break;
    const token = next(source, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

const SKIP = /[\s\u00a0]*/y;

const RULES: [Token['kind'], RegExp][] = [
  ['number', /[-–−]?\d+(?:\.\d+)?/y],
  ['name', /[\p{L}_][\p{L}\p{N}\p{M}_-]*\??/uy],
  ['sign', /==|!=|<=|>=|<>|\.\.|[≠≤≥<>=|:,.()[\]]/y],
];

const ASCII = new Map([
  ['≠', '!='],
  ['<>', '!='],
  ['≤', '<='],
  ['≥', '>='],
]);

function next(source: string, start: number): Token {
  const quote = CLOSING[source[start]!];
  if (quote) return quoted(source, start, quote);
  for (const [kind, rule] of RULES) {
    rule.lastIndex = start;
    const found = rule.exec(source)?.[0];
    if (found === undefined) continue;
    return {
      kind,
      value: kind === 'number' ? found.replace(/^[–−]/, '-') : (ASCII.get(found) ?? found),
      start,
      end: start + found.length,
    };
  }
  return { kind: 'unknown', value: source[start]!, start, end: start + 1 };
}

// A text in straight quotes ends at the same straight quote, so that it may hold typographic ones.
const CLOSING: { [quote: string]: string } = {
  '"': '"',
  "'": "'",
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‘': "’‘'",
  '’': "’'",
  '‚': "‘’'",
};

function quoted(source: string, start: number, closing: string): Token {
  let value = '';
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at]!;
    if (closing.includes(char)) return { kind: 'text', value, start, end: at + 1 };
    if (char === '\\' && at + 1 < source.length) {
      const escaped = source[++at]!;
      value += ESCAPES[escaped] ?? escaped;
    } else value += char;
  }
  return { kind: 'unknown', value: source[start]!, start, end: source.length };
}

const ESCAPES: { [char: string]: string } = { n: '\n', t: '\t', r: '\r' };
