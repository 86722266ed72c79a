/** What the page from disk may do: nothing leaves it. Its server takes this out and lets it speak to itself. */
const NOTHING_LEAVES = "connect-src 'none'";

/**
 * The gallery as a server hands it out: it knows its key, and may speak to that server and to nobody else.
 *
 * @param html `dist/gallery/index.html`
 * @param key goes into `<meta name="rapport-server">`; the page sends it with every request
 * @throws where the HTML is not the gallery's, because then it would not be able to speak to the server
 * @example
 * servedPage(await readFile('dist/gallery/index.html', 'utf8'), key) // … <meta name="rapport-server" content="…"> …
 */
export function servedPage(html: string, key: string): string {
  if (!html.includes(NOTHING_LEAVES)) throw new Error('This is not the page of the gallery: build it anew.');
  const meta = `<meta name="rapport-server" content="${key.replace(/[^\w-]/g, '')}">`;
  return html.replace(NOTHING_LEAVES, "connect-src 'self'").replace('</head>', () => `${meta}\n</head>`);
}
