/** How Markdown is written: ours, or one of Notion's own two. */
export type Dialect = 'rapport' | 'notion-1' | 'notion-2';

export const DIALECTS: readonly Dialect[] = ['rapport', 'notion-1', 'notion-2'];
