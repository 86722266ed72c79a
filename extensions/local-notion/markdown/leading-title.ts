import { type JsonObject, listAt } from '../json.ts';
import type { Written } from './markdown-form.ts';

/** The title that a text begins with, as runs, and the blocks after it; `undefined` when it begins with none. */
export const leadingTitle = (
  blocks: readonly Written[],
): { title: JsonObject[]; rest: readonly Written[] } | undefined => {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading_1' || first.children.length > 0) return undefined;
  return { title: listAt(first.value, 'rich_text') as JsonObject[], rest };
};
