// Makes the extension for VS Code and the npm tarball: what was built, the templates, and a manifest without anything that
// only development needs.

import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { packageExtension } from './extensions/vscode/packaging/package-extension.ts';

const STAGE = 'dist/package';
const {
  scripts: _,
  devDependencies: __,
  optionalDependencies: ___,
  workspaces: ____,
  ...manifest
} = JSON.parse(await readFile('package.json', 'utf8'));

await rm(STAGE, { recursive: true, force: true });
await mkdir(STAGE, { recursive: true });
await writeFile(`${STAGE}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
for (const name of ['README.md', 'LICENSE', 'CHANGELOG.md']) await cp(name, `${STAGE}/${name}`);
await cp('templates', `${STAGE}/templates`, { recursive: true });
const built = [
  'cli.js',
  'gallery',
  'index.js',
  'index.d.ts',
  'local-notion.js',
  'local-notion.d.ts',
  'parts',
  'types',
  'THIRD-PARTY.md',
];
for (const name of built) await cp(`dist/${name}`, `${STAGE}/dist/${name}`, { recursive: true });

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packed = spawnSync(npm, ['pack', '--pack-destination', '../..', '--loglevel', 'error'], {
  cwd: STAGE,
  encoding: 'utf8',
});
if (packed.status !== 0) {
  console.error(packed.stderr);
  process.exit(1);
}
console.log(`Made ${packed.stdout.trim()}`);
console.log(`Made ${await packageExtension('.')}`);
