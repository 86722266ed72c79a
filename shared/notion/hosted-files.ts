import type { Json } from '../document/json.ts';
import type { NotionBlock } from './from-notion.ts';

/**
 * Where Notion keeps the files of blocks, at any depth, by the ids of the blocks.
 *
 * @returns addresses without their query, which is signed anew on every read
 * @example
 * hostedFiles([{ id: '1', type: 'image', image: { type: 'file', file: { url: 'https://s3/a.png?sig=1' } } }])
 * // { '1': 'https://s3/a.png' }
 */
export function hostedFiles(blocks: readonly NotionBlock[]): { [id: string]: string } {
  const found: { [id: string]: string } = {};
  const visit = (list: readonly NotionBlock[]): void => {
    for (const block of list) {
      const address = hostedAddress(block);
      if (address !== undefined) found[String(block.id)] = address.split('?')[0]!;
      if (block.children) visit(block.children);
    }
  };
  visit(blocks);
  return found;
}

/** The signed address of the file that a block shows, where Notion keeps it. */
export function hostedAddress(block: NotionBlock): string | undefined {
  const payload = block[String(block.type)] as { file?: Json } | undefined;
  const file = payload?.file;
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return undefined;
  return typeof file.url === 'string' ? file.url : undefined;
}
