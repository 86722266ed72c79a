import type { Token } from 'markdown-it';
import { pageAddress } from '../../blocks/page-address.ts';
import type { Elements } from './elements.ts';
import { isSafeAddress } from './safe-address.ts';

/** The beginning of a line with a sign before its words; the caller closes `p`. */
export const drawLine = (own: string, sign: string, from: Token, make: Elements): Token[] => [
  make.open('p', { class: own }, from),
  ...make.words('span', sign, { class: 'rp-icon', 'aria-hidden': 'true' }),
];

/** A line that leads to a page or a database of Notion. */
export function drawPageLink(
  sign: string,
  id: string | undefined,
  words: readonly Token[],
  from: Token,
  make: Elements,
): Token[] {
  const tag = id ? 'a' : 'span';
  return [
    ...drawLine('rp-page-link', sign, from, make),
    make.open(tag, id ? { href: pageAddress(id), rel: 'noreferrer' } : {}),
    ...words,
    make.close(tag),
    make.close('p'),
  ];
}

/** A box with a caption and the address that it leads to. */
export const drawCard = (url: string, shown: string, words: readonly Token[], from: Token, make: Elements): Token[] => [
  make.open('div', { class: 'rp-bookmark' }, from),
  ...(words.length > 0 ? [make.open('div'), ...words, make.close('div')] : []),
  ...address(url, shown || url, make),
  make.close('div'),
];

const address = (url: string, words: string, make: Elements): Token[] =>
  isSafeAddress(url) ? make.words('a', words, { href: url, rel: 'noreferrer' }) : make.words('span', words);

/** A box for a file: its sign, its name and its caption. One that lies with Notion is opened there only. */
export function drawFile(
  sign: string,
  { url, kind, name }: { url: string; kind?: string; name?: string },
  words: readonly Token[],
  from: Token,
  make: Elements,
): Token[] {
  const called = name ?? url.split(/[?#]/)[0]!.split('/').findLast(Boolean) ?? url;
  return [
    make.open('div', { class: 'rp-bookmark rp-file' }, from),
    ...make.words('span', sign, { class: 'rp-icon', 'aria-hidden': 'true' }),
    ...(kind ? make.words('span', kind === 'file' ? called : 'An uploaded file') : address(url, called, make)),
    ...(words.length > 0 ? [make.open('div', { class: 'rp-caption' }), ...words, make.close('div')] : []),
    make.close('div'),
  ];
}

/** A picture with its caption under it. */
export function drawPicture(url: string, words: readonly Token[], from: Token, make: Elements): Token[] {
  const picture = make.single('img', { src: url, alt: '' });
  // As markdown-it calls them, so that whoever guards pictures meets this one, too.
  picture.type = 'image';
  picture.children = [];
  return [
    make.open('figure', { class: 'rp-figure' }, from),
    picture,
    ...(words.length > 0 ? [make.open('figcaption', { class: 'rp-caption' }), ...words, make.close('figcaption')] : []),
    make.close('figure'),
  ];
}
