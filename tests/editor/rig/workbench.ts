import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.ts';
import type { Server } from './server.ts';

export interface WorkbenchOptions {
  /** A folder, or a `.code-workspace` file; none is an empty window. */
  folder?: string | undefined;
  /** Extensions under development, as desktop's `--extensionDevelopmentPath`. */
  devPaths?: readonly string[];
  /** The tests module, as desktop's `--extensionTestsPath`. */
  testsPath?: string | undefined;
  onLog?: (type: string, args: unknown[]) => void;
  viewport?: { width: number; height: number };
  payload?: readonly (readonly [string, string])[];
}

export interface Workbench {
  page: Page;
  context: BrowserContext;
  /** The exit code of the tests. */
  exit: Promise<number>;
  close(): Promise<void>;
}

/** Opens the workbench of a server in Chromium, and waits until it is there. Nothing that it asks for leaves the machine. */
export async function openWorkbench(server: Server, options: WorkbenchOptions = {}): Promise<Workbench> {
  const { onLog = () => {}, viewport = { width: 1280, height: 800 } } = options;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found; install it, or set CHROMIUM_PATH.');
  const home = server.tmp;
  const context = await chromium.launchPersistentContext(join(server.tmp, 'chromium'), {
    executablePath,
    headless: true,
    viewport,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    args: [...CHROMIUM_FLAGS, '--disable-dev-shm-usage'],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await context.route(
    url => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    route => route.abort(),
  );
  const { promise: exit, resolve: finish } = Promise.withResolvers<number>();
  page.on('crash', () => finish(125));
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', finish);
  await page.goto(`http://${server.authority}/?${address(server, options)}`);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return { page, context, exit, close: () => context.close() };
}

function address(server: Server, { folder, devPaths = [], testsPath, payload = [] }: WorkbenchOptions): string {
  // The authority has to be that of the page itself.
  const remote = (path: string): string => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const items = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...payload,
    ...devPaths.map(path => ['extensionDevelopmentPath', remote(path)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
  ];
  const kind = folder?.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams(folder ? { [kind]: folder } : { ew: 'true' });
  query.set('payload', JSON.stringify(items));
  return query.toString();
}
