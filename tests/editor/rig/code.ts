/** Runs an extension's tests in real VS Code served on loopback, and exits with their code. `VSCODE_RIG_HOST=web` runs the extension's `browser` entry in the web worker host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { format } from 'node:util';
import { readArguments } from './read-arguments.ts';
import { type Server, startServer } from './server.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** What VS Code says by itself and nobody needs to read. */
const NOISE =
  /^(?:Resolv(?:ing|ed) connection token|Creating a socket|\[(?:reconnection-grace-time|AgentHost|ChatModelSelection|AccountPolicyGate|Service Worker|RemoteAgentHostProtocol)|Ignoring fetching additional builtin|Updating additional builtin|Loading development extension|Auto updating outdated|No entitlements|Settings Sync|No search provider registered for scheme|\[(?:DefaultAccount|chat-stt)\]|Timed out waiting for authentication provider|Failed to get installed servers|CodeExpectedError)/;

const args = readArguments(process.argv.slice(2));
if (args.version) {
  const manifest = join(import.meta.dirname, '../node_modules/code-server/lib/vscode/package.json');
  console.log(JSON.parse(readFileSync(manifest, 'utf8')).version);
  process.exit(0);
}
const web = process.env.VSCODE_RIG_HOST === 'web';
const patience = Number(process.env.VSCODE_RIG_TIMEOUT_MS ?? 150_000);
let server: Server | undefined;
let workbench: Workbench | undefined;
let result: string | undefined;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(130));
try {
  await end(await runTests());
} catch (error) {
  console.error(error, server?.log().slice(-4000));
  await end(1);
}

async function runTests(): Promise<number> {
  const { testsPath, devPaths, disableExtensions } = args;
  const settings = web
    ? { 'remote.extensionKind': Object.fromEntries(devPaths.map(idOf).map(id => [id, ['web']])) }
    : {};
  server = await startServer({
    settings,
    env: testsPath ? { VSCODE_RIG_TESTS: testsPath } : {},
    seedUserData: args.userDataDir,
    extensionsDir: args.extensionsDir,
  });
  workbench = await openWorkbench(server, {
    folder: args.folder,
    devPaths,
    testsPath: testsPath && !web ? join(import.meta.dirname, 'run-wrapper.cjs') : testsPath,
    payload: disableExtensions ? [['disableExtensions', 'true']] : [],
    onLog: (type, said) => log(type, format(...said)),
  });
  const code = await Promise.race([workbench.exit, pause(patience, undefined, { ref: false })]);
  if (code === undefined) {
    console.error(`The tests gave no result within ${patience} ms.\n${server.log().slice(-4000)}`);
    return 124;
  }
  if (code === 0 && !web && result !== 'pass') {
    console.error('The extension host ended before the tests did.');
    return 1;
  }
  return code;
}

function log(type: string, line: string): void {
  const said = /^##rapport-tests (\w+)/.exec(line)?.[1];
  if (said) result = said;
  else if (!result && !NOISE.test(line)) (type === 'error' || type === 'warn' ? console.error : console.log)(line);
}

/** An extension's id: `publisher.name`. */
function idOf(folder: string): string {
  const { publisher, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${publisher}.${name}`;
}

async function end(code: number): Promise<never> {
  await workbench?.close().catch(error => console.error(error));
  await server?.stop();
  process.exit(code);
}
