import { pageAddress } from '../../blocks/page-address.ts';

/** How pages and blocks are addressed in Notion's Markdown. */
export interface Addresses {
  page(id: string): string;
  /** Of a block inside the page; where the page is known, the page's address with `#` and the block's id. */
  block(id: string): string;
}

/** Addresses that need no more than the id. */
export const PLAIN_ADDRESSES: Addresses = { page: pageAddress, block: pageAddress };
