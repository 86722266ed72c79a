/** What is loaded when it is first used. */
export { runCommand } from './commands/index.ts';
export { findingsIn } from './diagnostics/findings-in.ts';
export { keepNote } from './diagnostics/keep-note.ts';
export { quickFixes } from './diagnostics/quick-fixes.ts';
export { dueTree } from './meetings/index.ts';
export { pageStanding } from './notion/page-standing.ts';
export { templateTree } from './pages/template-tree.ts';
