import { printBox, readInside } from '../box-form.ts';
import type { MarkdownForm, TagForm } from '../markdown-form.ts';
import { idInAddress, pageAddress } from '../page-address.ts';
import type { SyncedBlockBlock } from './shape.ts';

/**
 * ```
 * <synced-block>                                            the original
 *
 * What stands in every copy
 *
 * </synced-block>
 * <synced-block-reference url="https://app.notion.com/p/…"> a copy: the address ends with the id of the original
 * ```
 */
export const syncedBlock: MarkdownForm<SyncedBlockBlock> = {
  tags: { 'synced-block': syncedTag(false), 'synced-block-reference': syncedTag(true) },
  print: (block, printer) =>
    block.from === undefined
      ? printBox('synced-block', {}, block, printer)
      : printBox('synced-block-reference', { url: pageAddress(block.from) }, block, printer),
};

function syncedTag(copy: boolean): TagForm {
  return {
    attributes: ['url'],
    whole: true,
    read: (tag, content) => {
      // An original's address is its own, and says nothing of what is in it.
      const from = copy ? idInAddress(tag.attributes.url) : undefined;
      if (copy && from === undefined) return null;
      const children = readInside(content);
      return {
        type: 'synced_block',
        ...(from === undefined ? {} : { from }),
        ...(children.length > 0 ? { children } : {}),
        source: content.source,
      };
    },
  };
}
