/** The longest address that Notion takes. */
const LONGEST = 2000;
const PAGE_PATH = /^\/([0-9a-f]{32}(?:[?#].*)?)$/i;
const ABSOLUTE = /^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i;

/**
 * The address as a request may carry it: Notion gives links between its pages as `/<id>` and refuses every relative one.
 * `undefined` where it has none that Notion takes.
 *
 * @example
 * linkForNotion('https://x.y')    // 'https://x.y'
 * linkForNotion('../prd.md')      // undefined
 */
export function linkForNotion(url: string): string | undefined {
  const page = PAGE_PATH.exec(url);
  if (page) return `https://www.notion.so/${page[1]}`;
  return ABSOLUTE.test(url) && url.length <= LONGEST && URL.canParse(url) ? url : undefined;
}

/** The address of a link as Notion has it, pages by their full address. */
export function linkFromNotion(url: string): string {
  const page = PAGE_PATH.exec(url);
  return page ? `https://www.notion.so/${page[1]}` : url;
}
