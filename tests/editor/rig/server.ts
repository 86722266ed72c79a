/**
 * Real VS Code for tests, from npm alone: the server half of the package `code-server`, started directly and without that
 * package's own wrapper. Its workbench is opened in Chromium by `workbench.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { QUIET_SETTINGS } from './settings.ts';

const MODULES = join(import.meta.dirname, '..', 'node_modules');
const VSCODE = join(MODULES, 'code-server/lib/vscode');

/** Languages and themes: what a test can want. The other built-in extensions cost time at the start. */
const BUILT_IN =
  'theme-defaults,theme-seti,git,git-base,markdown-basics,markdown-language-features,json,javascript,typescript-basics,yaml,html,css,xml,log';

/** The Node that runs the server: 22.15 or later. */
const NODE = process.env.VSCODE_RIG_NODE ?? process.execPath;

export interface ServerOptions {
  /** Where installed extensions and the profile lie; a folder of the run unless named. */
  dataDir?: string;
  /** A `user-data-dir` of desktop VS Code whose settings are read. Nothing is written there: every start is a fresh profile. */
  seedUserData?: string | undefined;
  extensionsDir?: string | undefined;
  settings?: { readonly [name: string]: unknown };
  env?: { readonly [name: string]: string };
  /** Needed for running tests in the extension host; it hides messages and refuses dialogs. */
  smokeDriver?: boolean;
  /** Names of built-in extensions, or `all`. */
  builtIn?: string;
  /** Whether folders are trusted without a question. */
  trusted?: boolean;
  port?: number;
}

export interface Server {
  authority: string;
  tmp: string;
  /** What the server wrote so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Runs the server's command line, such as `--install-extension rapport.vsix`, and waits for it. @throws Error when it fails */
export async function runCli(args: readonly string[], dataDir: string): Promise<string> {
  const child = spawn(
    NODE,
    [
      join(VSCODE, 'out/server-main.js'),
      ...args,
      '--server-data-dir',
      dataDir,
      '--accept-server-license-terms',
      '--disable-telemetry',
    ],
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  let out = '';
  child.stdout.on('data', data => {
    out += data;
  });
  child.stderr.on('data', data => {
    out += data;
  });
  const code = await new Promise<number | null>(done => child.on('close', done));
  if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}\n${out}`);
  return out;
}

/** Starts VS Code's server on loopback, on a free port unless one is named. @throws Error when it ends before it listens */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const tmp = mkdtempSync(join(tmpdir(), 'rapport-vscode-'));
  linkModules();
  const dataDir = options.dataDir ?? join(tmp, 'server');
  const userDataDir = join(dataDir, 'data');
  writeSettings(userDataDir, options);
  const builtIn = options.builtIn ?? process.env.VSCODE_RIG_BUILTIN ?? BUILT_IN;
  const { smokeDriver = true, trusted = true, port = 0, extensionsDir } = options;
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', dataDir, '--user-data-dir', userDataDir],
    ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
    ...(smokeDriver ? ['--enable-smoke-test-driver'] : []),
    ...(builtIn === 'all' ? [] : ['--builtin-extensions-dir', linkBuiltIn(tmp, builtIn)]),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    ...['--disable-telemetry', '--disable-experiments', '--disable-update-check', '--disable-getting-started-override'],
  ];
  const env = { ...ownEnvironment(), EXTENSIONS_GALLERY: '{}', TMPDIR: tmp, XDG_RUNTIME_DIR: tmp, ...options.env };
  const child = spawn(NODE, [join(VSCODE, 'out/server-main.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let log = '';
  // Not `close`: a grandchild may hold the pipes.
  const gone = new Promise<number | null>(done => child.on('exit', done));
  const bound = await new Promise<string>((done, fail) => {
    const listen = (data: Buffer): void => {
      log += data;
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) done(port);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', fail);
    void gone.then(code => fail(new Error(`VS Code's server ended (${code})\n${log}`)));
  });
  return { authority: `127.0.0.1:${bound}`, tmp, log: () => log, stop: () => stop(child, gone, tmp) };
}

async function stop(child: ChildProcess, gone: Promise<unknown>, tmp: string): Promise<void> {
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(impatient);
  child.stdout?.destroy();
  child.stderr?.destroy();
  rmSync(tmp, { recursive: true, force: true, maxRetries: 5 });
}

/** The browser loads some modules from `lib/vscode/node_modules`: that is made a name of the folder beside this one. */
function linkModules(): void {
  const link = join(VSCODE, 'node_modules');
  if (!existsSync(link)) symlinkSync(relative(VSCODE, MODULES), link, 'dir');
}

function linkBuiltIn(tmp: string, names: string): string {
  const folder = join(tmp, 'builtin');
  mkdirSync(folder);
  for (const name of names.split(',')) symlinkSync(join(VSCODE, 'extensions', name), join(folder, name), 'dir');
  return folder;
}

function writeSettings(userDataDir: string, { seedUserData, settings }: ServerOptions): void {
  const file = join(userDataDir, 'User/settings.json');
  const seed = seedUserData ? join(seedUserData, 'User/settings.json') : file;
  const own = existsSync(seed) ? JSON.parse(readFileSync(seed, 'utf8')) : {};
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...own, ...settings }, null, 2));
}

/** Without what another VS Code, or npm, put there. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(?:VSCODE_|ELECTRON_|npm_)/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign.test(name) || name.startsWith('VSCODE_TEST')),
  );
}
