import type { Block } from './block.ts';

/**
 * A page. Two ways to write it down are Markdown and Notion's blocks; this is neither.
 *
 * @example
 * const page: Document = { blocks: [{ type: 'paragraph', text: [{ type: 'text', text: 'Hello' }] }] };
 */
export interface Document {
  blocks: Block[];
  /** Local: the YAML between the `---` lines at the top of a Markdown file, without those lines. */
  frontMatter?: string;
}
