/**
 * The test command: says which suites ran and, by name, which did not and why. Without `CI` a suite that can't run here is
 * skipped; with `CI` it is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installEditor } from './editor/install.ts';
import { findChromium } from './support/chromium.ts';
import { failuresOf, forgetFailures, reportOf } from './support/failures.ts';

const long = process.argv.includes('--long');
const ci = process.env.CI === 'true';
const env = { ...process.env, ...(long ? { RAPPORT_LONG: '1' } : {}) };

const chromium = findChromium();
const suites = [
  { name: 'build', run: ['esbuild.mjs', '--types'] },
  { name: 'check', run: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'architecture', run: vitest('architecture') },
  { name: 'unit', run: vitest('unit') },
  {
    name: 'browser',
    run: vitest('browser'),
    missing: chromium ? undefined : 'no Chromium was found; install it, or set CHROMIUM_PATH',
  },
  { name: 'editor', run: ['tests/editor/run.ts'], missing: installEditor() },
];

function vitest(project: string): string[] {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ];
}

forgetFailures();
const passed: string[] = [];
const failed: string[] = [];
const notRun: string[] = [];
for (const { name, run, missing } of suites) {
  if (missing) {
    notRun.push(`${name}: ${missing}`);
    continue;
  }
  if (failed.includes('build')) {
    notRun.push(`${name}: nothing was built`);
    continue;
  }
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, run, { stdio: 'inherit', env });
  (status === 0 ? passed : failed).push(name);
}
const noData = [
  ['recorded data of Notion', '../shared/notion-data'],
  ['real documents of other people', '../shared/markdown'],
].flatMap(([what, folder]) =>
  existsSync(folder!) ? [] : [`the parts that need ${what}: the folder ${folder} is not here`],
);

for (const reason of [...notRun, ...noData]) console.log(`not run: ${reason}`);
// The end of a long run is what one sees of it, so what failed stands there once more.
for (const line of failed.flatMap(failuresOf)) console.log(line);
if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`);
console.log(`\nsuites: ${passed.length} passed, ${failed.length} failed, ${notRun.length} skipped`);
// On a machine that was made for it every suite can run, and one that did not is a failure.
process.exit(failed.length > 0 || (ci && notRun.length > 0) ? 1 : 0);
