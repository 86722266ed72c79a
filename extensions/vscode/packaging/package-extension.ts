// Makes the .vsix: what was built, the manifest without anything that only development needs, and who wrote what is in it.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const HERE = 'extensions/vscode';
const STAGE = `${HERE}/dist/stage`;

/** What of the built files belongs into the package; tests and the stage itself do not. */
const BUILT = [
  'extension.js',
  'rest.js',
  'teach-preview.js',
  'local-notion.js',
  'web.js',
  'form.js',
  'form.css',
  'page.css',
  'preview.css',
  'entities.bin',
  'templates',
];

/** What is used of the packaging tool, which brings no types. */
interface Vsce {
  createVSIX(options: {
    cwd: string;
    packagePath: string;
    dependencies: boolean;
    allowMissingRepository: boolean;
  }): Promise<void>;
}

/** Packs the extension that was built. Gives back where the file is: `rapport-vscode-0.1.0.vsix` in the folder. */
export async function packageExtension(folder: string): Promise<string> {
  const { private: _, ...manifest } = JSON.parse(await readFile(`${HERE}/package.json`, 'utf8'));
  await rm(STAGE, { recursive: true, force: true });
  await mkdir(`${STAGE}/dist`, { recursive: true });
  await writeFile(`${STAGE}/package.json`, JSON.stringify(manifest, null, 2));
  for (const name of ['package.nls.json', 'README.md', 'media', 'l10n'])
    await cp(`${HERE}/${name}`, `${STAGE}/${name}`, { recursive: true });
  for (const name of ['LICENSE', 'CHANGELOG.md']) await cp(name, `${STAGE}/${name}`);
  for (const name of BUILT) await cp(`${HERE}/dist/${name}`, `${STAGE}/dist/${name}`, { recursive: true });
  await cp('dist/THIRD-PARTY.md', `${STAGE}/dist/THIRD-PARTY.md`);
  const packagePath = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  // Everything that was put there belongs in.
  await writeFile(`${STAGE}/.vscodeignore`, 'nothing\n');
  const { createVSIX } = createRequire(import.meta.url)('@vscode/vsce') as Vsce;
  await createVSIX({ cwd: STAGE, packagePath, dependencies: false, allowMissingRepository: true });
  await rm(STAGE, { recursive: true });
  return packagePath;
}
