const FOLLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * Whether a browser that follows this address only opens a page or a letter: `https://…`, `mailto:…`, `./next.md`. It is
 * asked as the browser would read it, which passes over tabs and line breaks inside `java\nscript:`.
 *
 * @example isSafeAddress('JaVa\tscript:alert(1)') // false
 */
export function isSafeAddress(address: string): boolean {
  const url = URL.parse(address, 'https://page.invalid/');
  return url !== null && FOLLOWED.has(url.protocol);
}
