import type { Fate, NotionForm } from '../blocks/notion-form.ts';
import { NOTION_FORMS } from '../blocks/notion-forms.ts';
import type { Block } from '../document/block.ts';
import { NEEDS_CHILDREN } from './containers.ts';
import { requestRule } from './request-rules.ts';

/** What becomes of a block that is sent to Notion, or `undefined` where it arrives whole. */
export function fateOf(block: Block): Fate | undefined {
  const form = NOTION_FORMS[block.type] as NotionForm;
  const type = block.type === 'opaque' ? block.kind : block.type;
  const uncreatable = form.types.length > 0 || block.type === 'opaque' ? requestRule(type)?.uncreatable : undefined;
  if (uncreatable !== undefined) return { kept: 'not created', reason: uncreatable };
  const fate = form.fate?.(block);
  if (fate || !block.unread) return fate;
  return {
    kept: NEEDS_CHILDREN.has(type) ? 'not created' : 'changed',
    reason: 'What is under it was not read from Notion.',
  };
}

/** Whether a request may create the block. */
export const isCreatable = (block: Block): boolean => {
  const kept = fateOf(block)?.kept;
  return kept !== 'here only' && kept !== 'not created';
};
