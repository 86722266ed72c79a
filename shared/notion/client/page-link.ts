/**
 * Where a page, or a block of it, is looked at in Notion.
 *
 * @example
 * pageLink('38d9ce7b-60a4-8146-86a8-e82177e8342a') // 'https://www.notion.so/38d9ce7b60a4814686a8e82177e8342a'
 */
export function pageLink(pageId: string, blockId?: string): string {
  return `https://www.notion.so/${plain(pageId)}${blockId === undefined ? '' : `#${plain(blockId)}`}`;
}

const plain = (id: string): string => id.replaceAll('-', '');
