import { HOSTED } from '../files/hosted.ts';

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * An address that a page may link to, or `undefined` for one that could run a script.
 * @example safeLink('javascript:alert(1)') // undefined
 */
export const safeLink = (address: unknown): string | undefined => {
  if (typeof address !== 'string' || address === '') return undefined;
  const url = URL.parse(address, 'http://local.invalid/');
  return url && SCHEMES.includes(url.protocol) ? address : undefined;
};

/** An address from which a picture or a sound may be loaded. */
export const safeSource = (address: unknown): string | undefined => {
  if (typeof address === 'string' && address.startsWith(HOSTED)) return address;
  const url = typeof address === 'string' ? URL.parse(address) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : undefined;
};
