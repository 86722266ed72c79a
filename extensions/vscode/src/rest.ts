/** What is loaded when it is first used. */
export { runCommand } from './commands/index.ts';
export { previewText } from './pages/preview-text.ts';
export { templateTree } from './pages/template-tree.ts';
