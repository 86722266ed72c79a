import { pageIdIn } from '../../notion/client/page-id-in.ts';
import { pageLink } from '../../notion/client/page-link.ts';

const NOTION = /^https?:\/\/(?:(?:www|app)\.)?notion\.(?:so|com)\//i;

/**
 * The page that an address of Notion leads to: its id without hyphens. One that leads to a block of the page is another
 * address: no path of a file says so much.
 *
 * @example
 * pageOf('https://app.notion.com/p/acme/Plan-38d9ce7b60a4814686a8e82177e8342a?pvs=4') // '38d9ce7b60a4814686a8e82177e8342a'
 */
export const pageOf = (address: string): string | undefined =>
  NOTION.test(address) && !address.includes('#') ? pageIdIn(address) : undefined;

/** The one form in which the address of a page is compared and sent. */
export const addressOf = (page: string): string => pageLink(page);
