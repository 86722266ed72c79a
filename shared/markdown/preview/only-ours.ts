import type { Token } from 'markdown-it';
import type { Elements } from './elements.ts';
import { isSafeAddress } from './safe-address.ts';

/**
 * Leaves nothing in the tokens that the page's text could use against whoever shows it: HTML becomes words, comments go,
 * an address that is not safe leaves only its words, and no style comes from the text.
 *
 * @param pictures whether pictures may be asked for from where they lie; else their description is a link
 */
export function onlyOurs(tokens: readonly Token[], make: Elements, pictures: boolean): Token[] {
  return tokens.flatMap(token => {
    if (token.children && token.type !== 'image') token.children = onlyOurs(token.children, make, pictures);
    return ROWS[token.type]?.(token, make, pictures) ?? [token];
  });
}

type Row = (token: Token, make: Elements, pictures: boolean) => Token[];

const isComment = (html: string): boolean => /^\s*<!--[\s\S]*?-->\s*$/.test(html);

const ROWS: { [type: string]: Row } = {
  html_inline: (token, make) =>
    isComment(token.content) ? [] : make.words('code', token.content, { class: 'rp-html' }),
  html_block: (token, make) =>
    isComment(token.content)
      ? []
      : [make.open('pre', { class: 'rp-html' }, token), ...make.words('code', token.content.trim()), make.close('pre')],
  link_open: token => {
    const href = String(token.attrGet('href') ?? '');
    const title = token.attrGet('title');
    token.attrs = isSafeAddress(href)
      ? [['href', href], ['rel', 'noreferrer'], ...(title ? ([['title', String(title)]] as [string, string][]) : [])]
      : null;
    return [token];
  },
  image: (token, make, pictures) => {
    const src = String(token.attrGet('src') ?? '');
    const alt = wordsOf(token.children ?? []);
    if (!isSafeAddress(src)) return make.words('span', alt);
    if (pictures && !src.startsWith('mailto:')) return [make.single('img', { class: 'rp-picture', src, alt })];
    return make.words('a', alt || src, { href: src, rel: 'noreferrer' });
  },
  th_open: aligned,
  td_open: aligned,
};

/** GFM's alignment comes as a style; a class does the same under any content policy. */
function aligned(token: Token): Token[] {
  const side = /text-align:(left|center|right)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  if (side) token.attrJoin('class', `rp-${side}`);
  return [token];
}

/** What a picture's description says, without its marks. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content, children }) => (type.endsWith('break') ? ' ' : children ? wordsOf(children) : content))
    .join('');
