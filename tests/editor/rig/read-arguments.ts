import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What desktop VS Code is told on its command line, as far as tests need it. */
export interface CodeArguments {
  version: boolean;
  folder: string | undefined;
  devPaths: string[];
  testsPath: string | undefined;
  userDataDir: string | undefined;
  extensionsDir: string | undefined;
  disableExtensions: boolean;
}

const TAKE_A_VALUE = new Set([
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'extensionDevelopmentPath',
  'extensionTestsPath',
]);

/**
 * Reads the arguments that `@vscode/test-electron` passes to VS Code.
 *
 * @example
 * readArguments(['/work/folder', '--extensionTestsPath=/tests.js']) // { folder: '/work/folder', testsPath: '/tests.js', … }
 */
export function readArguments(args: readonly string[]): CodeArguments {
  const options = new Map<string, string[]>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const [, name, given] = /^--([^=]+)(?:=(.*))?$/s.exec(args[at]!) ?? [];
    if (name === undefined) rest.push(args[at]!);
    else options.set(name, [...(options.get(name) ?? []), given ?? (TAKE_A_VALUE.has(name) ? (args[++at] ?? '') : '')]);
  }
  const path = (name: string): string | undefined => toPath(options.get(name)?.at(-1));
  return {
    version: options.has('version'),
    folder: path('folder-uri') ?? rest.map(toPath).find(isWorkspace),
    devPaths: (options.get('extensionDevelopmentPath') ?? []).map(one => toPath(one)!),
    testsPath: path('extensionTestsPath'),
    userDataDir: path('user-data-dir'),
    extensionsDir: path('extensions-dir'),
    disableExtensions: options.has('disable-extensions'),
  };
}

const toPath = (given: string | undefined): string | undefined =>
  given?.startsWith('file:') ? fileURLToPath(given) : given && resolve(given);

const isWorkspace = (path: string | undefined): path is string =>
  path !== undefined && existsSync(path) && (statSync(path).isDirectory() || path.endsWith('.code-workspace'));
