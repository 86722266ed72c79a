import type { MarkdownIt } from 'markdown-it';

/** What VS Code takes from an extension that has a say in its Markdown preview. */
export interface PreviewExports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Loads the rules when the first Markdown file is drawn. VS Code asks and does not wait, which is why this is no `import()`. */
export const lazyPreview: PreviewExports = {
  extendMarkdownIt: md => (require('./teach-preview.ts') as typeof import('./teach-preview.ts')).teachPreview(md),
};
