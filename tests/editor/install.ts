import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChromium } from '../support/chromium.ts';

/**
 * Sees to it that the packages of this folder are there: 500 MB with VS Code in them, which is why they are no part of the
 * product's own.
 *
 * @returns why the editor's suites can't run here; `undefined` where they can
 */
export function installEditor(): string | undefined {
  if (findChromium() === undefined) return 'no Chromium was found; install it, or set CHROMIUM_PATH';
  if (!canLoad('@vscode/vsce')) return 'the packages of this project are not installed; run npm ci';
  if (existsSync(join(import.meta.dirname, 'node_modules/@vscode/test-electron'))) return undefined;
  console.log('\n── installing VS Code for the editor’s tests (500 MB, once)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit' });
  return status === 0 ? undefined : 'npm ci in tests/editor failed; its output says why';
}

function canLoad(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
