import { invalid } from '../errors.ts';

/** A piece of a formula: `kind` says how it is read, `text` what it says. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'word' | 'sign' | 'end';
  readonly text: string;
}

/** A formula that can't be read, in Notion's words. */
export const parseError = () => invalid('Parse error with formula');

/** Each kind of piece as it stands in the text; blanks and comments are passed over. */
const PIECES =
  /(?<blank>\s+|\/\*[\s\S]*?\*\/)|(?<number>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"(?<text>(?:[^"\\]|\\.)*)"|\{\{notion:block_property:(?<reference>[^:}]+)(?::[^}]*)?\}\}|(?<word>[A-Za-z_]\w*)|(?<sign>==|!=|>=|<=|&&|\|\||[-+*/%^<>!?:.,()[\]=])/gy;

/**
 * Takes a formula apart.
 * @throws ApiError `validation_error`
 */
export const tokensOf = (formula: string): Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: all, index, groups = {} } of formula.matchAll(PIECES)) {
    end = index + all.length;
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || text === undefined || kind === 'blank') continue;
    tokens.push({ kind: kind as Token['kind'], text: kind === 'text' ? unescaped(text) : text });
  }
  if (end < formula.length) throw parseError();
  return [...tokens, { kind: 'end', text: '' }];
};

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
const unescaped = (text: string): string => text.replaceAll(/\\(.)/gs, (_all, char: string) => ESCAPES[char] ?? char);
