/** What is loaded when it is first used. */
export { runCommand } from './commands/index.ts';
export { templateTree } from './pages/template-tree.ts';
