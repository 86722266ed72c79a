/** `npm run code`: VS Code with the extension and a sample workspace; desktop VS Code where it is installed, else one in the browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { installEditor } from './install.ts';
import { makeSample } from './support/make-sample.ts';

const EXTENSION = resolve('extensions/vscode');
const SAMPLE = resolve('.sample/code');

if (!existsSync(SAMPLE)) {
  mkdirSync(SAMPLE, { recursive: true });
  await makeSample(SAMPLE);
}
if (!openDesktop()) await serve();

/** @returns whether a VS Code of this machine took it */
function openDesktop(): boolean {
  if (process.argv.includes('--browser')) return false;
  const command = process.platform === 'win32' ? 'code.cmd' : 'code';
  const args = [`--extensionDevelopmentPath=${EXTENSION}`, SAMPLE];
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return error === undefined && status === 0;
}

async function serve(): Promise<void> {
  const reason = installEditor();
  if (reason !== undefined) {
    console.error(`VS Code can't be started: it is not installed here, and ${reason}.`);
    process.exit(1);
  }
  const { packageExtension } = await import('../../extensions/vscode/packaging/package-extension.ts');
  const { runCli, startServer } = await import('./rig/server.ts');
  const dataDir = resolve('.sample/code-server');
  await runCli(['--install-extension', await packageExtension(resolve('.sample')), '--force'], dataDir);
  const port = Number(process.env.PORT ?? 0);
  const server = await startServer({
    dataDir,
    smokeDriver: false,
    builtIn: 'all',
    port,
    settings: { 'rapport.me': 'bo' },
  });
  console.log(`\nVS Code:  http://${server.authority}/?folder=${encodeURIComponent(SAMPLE)}\n\nCtrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit()));
}
