/**
 * The editor's suites: `node tests/editor/run.ts [node] [web] [ui]`; all of them unless some are named. Each drives a whole editor
 * by its clock, so one that fails is gone through once more from the beginning, in a new window with a new folder: what is really
 * broken fails twice.
 */
import { runHostTests } from './run-host-tests.ts';
import { runUiTests } from './run-ui-tests.ts';

const SUITES: { readonly [name: string]: () => Promise<void> } = {
  node: () => runHostTests('node'),
  web: () => runHostTests('web'),
  ui: runUiTests,
};

const named = process.argv.slice(2);
for (const [name, run] of Object.entries(SUITES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── editor, ${name}`);
  try {
    await run();
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : String(error)}\n── editor, ${name}, once more`);
    await run();
  }
}
process.exit();
