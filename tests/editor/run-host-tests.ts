/** Runs the tests inside VS Code: in the Node extension host or in the web worker's. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { startLocalNotion } from '../../extensions/local-notion/index.ts';
import { startGateway } from './support/gateway.ts';
import { trackWithGit } from './support/git-folder.ts';
import { makeFolder, SAMPLE } from './support/sample-folder.ts';

/** What is used of the package, which is installed only where these tests run. */
interface TestElectron {
  runTests(options: {
    vscodeExecutablePath?: string;
    extensionDevelopmentPath: string;
    extensionTestsPath: string;
    extensionTestsEnv?: { [name: string]: string };
    launchArgs: string[];
  }): Promise<number>;
}

const EXTENSION = resolve('extensions/vscode');
const TESTS = join(EXTENSION, 'dist/test/host.js');

/** The stand-in for desktop VS Code's executable; `VSCODE_EXECUTABLE` names another one, and `download` has it downloaded. */
const EXECUTABLE = process.env.VSCODE_EXECUTABLE ?? join(import.meta.dirname, 'rig/code');

/** What git tracks in the folder. */
const TRACKED = {
  'Tracked plan.md':
    '# Invoices\n\n* Accountants type every invoice twice.\n\n> [!PRIVATE]\n> Worried about the date.\n>\n> - Ask Bo.\n\nLater.\n',
};

/** Runs all host tests in one of the two hosts. @throws Error when one fails */
export async function runHostTests(host: 'node' | 'web'): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'host/index.ts')],
    outfile: TESTS,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const notion = await startLocalNotion();
  const gateway = await startGateway(notion.url);
  const { token, root } = notion;
  const folder = makeFolder({
    ...SAMPLE,
    ...TRACKED,
    'surroundings.json': JSON.stringify({ host, gateway: gateway.url, token, root }),
  });
  trackWithGit(folder, Object.keys(TRACKED));
  const profile = mkdtempSync(join(tmpdir(), 'rapport-profile-'));
  mkdirSync(join(profile, 'User'));
  const settings = { 'rapport.me': 'bo', 'rapport.notion.baseUrl': gateway.url };
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(settings));
  // A workspace of several folders takes one more without starting anew.
  const workspace = join(profile, 'sample.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: folder }] }));
  try {
    const { runTests } = createRequire(import.meta.url)('@vscode/test-electron') as TestElectron;
    process.env.VSCODE_RIG_HOST = host;
    await runTests({
      ...(EXECUTABLE === 'download' ? {} : { vscodeExecutablePath: EXECUTABLE }),
      extensionDevelopmentPath: EXTENSION,
      extensionTestsPath: TESTS,
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${profile}`],
    });
  } finally {
    await gateway.close();
    await notion.close();
    rmSync(folder, { recursive: true });
    rmSync(profile, { recursive: true });
  }
}
