import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { BOLD, ITALIC, STRUCK } from './star-marks.ts';

/** What a row of signs turns on or off, and whether it may: it opens before a character that is seen and closes after one. */
interface Signs {
  bits: number;
  opens: boolean;
  closes: boolean;
}

/**
 * The marks by signs. A row of stars turns over italic (1), bold (2) or both (3), and two tildes turn over struck, so every
 * change of marks between two characters can be written:
 *
 * ```
 * **a *b* c**      bold, both, bold
 * **a***b*         bold, then italic: the three stars turn over both
 * 2 * 3            no character touches the star: it stays
 * ```
 */
export function stars(parser: MarkdownIt): void {
  parser.inline.ruler.push('stars', (state, silent) => {
    const sign = state.src[state.pos];
    if (sign !== '*' && sign !== '~') return false;
    let end = state.pos + 1;
    while (end < state.posMax && state.src[end] === sign) end++;
    if (!silent) pushSigns(state, sign, end);
    state.pos = end;
    return true;
  });
  parser.inline.ruler2.before('balance_pairs', 'stars', state => {
    const tokens = turned(state.tokens);
    // The list is the caller's.
    state.tokens.length = 0;
    for (const token of tokens) state.tokens.push(token);
    return true;
  });
}

function pushSigns(state: StateInline, sign: '*' | '~', end: number): void {
  const count = end - state.pos;
  const token = state.push('text', '', 0);
  token.content = sign.repeat(count);
  const bits = sign === '*' ? (count <= 3 ? count : 0) : count === 2 ? STRUCK : 0;
  const signs: Signs = { bits, opens: isSeen(state.src[end]), closes: isSeen(state.src[state.pos - 1]) };
  if (bits > 0) token.meta = { signs };
}

const isSeen = (character: string | undefined): boolean => character !== undefined && !/\s/.test(character);

const signsOf = (token: Token): Signs | undefined => (token.meta as { signs?: Signs } | null)?.signs;

/** The tokens with marks in place of the signs that have a partner, each link by itself. */
function turned(tokens: readonly Token[]): Token[] {
  const turns = matched(tokens);
  const out: Token[] = [];
  let open = 0;
  tokens.forEach((token, i) => {
    const bits = turns.get(i) ?? 0;
    const signs = signsOf(token);
    const left = (signs?.bits ?? 0) & ~bits;
    if (bits === 0) out.push(token);
    else {
      out.push(...marks(token, open, open ^ bits));
      open ^= bits;
      if (left) out.push(same(token, 'text', 0, '*'.repeat(left)));
    }
  });
  return out;
}

/** For each row of signs, by its index, which of its marks have both ends. */
function matched(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const turns = new Map<number, number>();
  const outer: (number | undefined)[][] = [];
  /** Where each mark that is open was opened, by its bit. */
  let opened: (number | undefined)[] = [];
  tokens.forEach((token, i) => {
    if (token.type === 'link_open') {
      outer.push(opened);
      opened = [];
    } else if (token.type === 'link_close') opened = outer.pop() ?? [];
    const signs = signsOf(token);
    if (!signs) return;
    const closing = BITS.filter(bit => signs.bits & bit && opened[bit] !== undefined);
    const opening = BITS.filter(bit => signs.bits & bit && opened[bit] === undefined);
    if ((closing.length > 0 && !signs.closes) || (opening.length > 0 && !signs.opens)) return;
    for (const bit of closing) {
      for (const end of [opened[bit]!, i]) turns.set(end, (turns.get(end) ?? 0) | bit);
      opened[bit] = undefined;
    }
    for (const bit of opening) opened[bit] = i;
  });
  return turns;
}

const BITS = [ITALIC, BOLD, STRUCK] as const;

const NAMES: readonly [bit: number, name: string][] = [
  [STRUCK, 's'],
  [BOLD, 'strong'],
  [ITALIC, 'em'],
];

/** Marks nest in tokens, so all that are open are ended and those that go on begin again. */
function marks(token: Token, from: number, to: number): Token[] {
  const ends = NAMES.filter(([bit]) => from & bit).toReversed();
  const begins = NAMES.filter(([bit]) => to & bit);
  return [
    ...ends.map(([, name]) => same(token, `${name}_close`, -1, '')),
    ...begins.map(([, name]) => same(token, `${name}_open`, 1, '')),
  ];
}

function same(token: Token, type: string, nesting: Token['nesting'], content: string): Token {
  const made = Object.assign(Object.create(Object.getPrototypeOf(token)) as Token, token);
  return Object.assign(made, { type, nesting, content, meta: null });
}
