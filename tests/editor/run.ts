/** The editor's suites: `node tests/editor/run.ts [node] [web] [ui]`; all of them unless some are named. */
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
  await run();
}
process.exit();
