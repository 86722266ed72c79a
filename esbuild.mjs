// Builds everything into dist/: the library, the `rapport` command, Local Notion and the gallery; with --types also their
// declarations. The extension for VS Code is built into its own folder.

import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { buildGallery } from './extensions/notion/gallery/build-gallery.ts';
import { buildExtension } from './extensions/vscode/packaging/build-extension.ts';

const types = process.argv.includes('--types');

const common = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  sourcemap: false,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // For Node the package has a build of its own that looks into the environment at every word of a file.
  alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });

const results = await Promise.all([
  // One file that runs anywhere, with nothing of Node in it.
  build({
    ...common,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    entryPoints: ['shared/index.ts'],
    outfile: 'dist/index.js',
  }),
  // What needs Node. Parts that several of them use are files of their own, and commands are loaded when they are called.
  build({
    ...common,
    platform: 'node',
    splitting: true,
    entryPoints: {
      cli: 'extensions/cli/main.ts',
      start: 'extensions/cli/start/main.ts',
      'local-notion': 'extensions/local-notion/index.ts',
    },
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    // Some packages are written for `require`; a bundle of modules has none unless it is made.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  }),
  // Static files for any web host, which also work from disk.
  buildGallery('.', 'dist/gallery'),
  ...(await buildExtension(common)),
]);

await writeFile('dist/THIRD-PARTY.md', await notices(results));

if (types) {
  const done = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], {
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(1);
  await writeFile('dist/index.d.ts', "export * from './types/shared/index.ts';\n");
  await writeFile('dist/local-notion.d.ts', "export * from './types/extensions/local-notion/index.ts';\n");
}

/** Whose work is in the bundles, with their licences. */
async function notices(results) {
  const { readFile } = await import('node:fs/promises');
  const names = new Set(
    results
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .map(path => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
      .filter(Boolean),
  );
  const rows = await Promise.all(
    [...names].sort().map(async name => {
      const {
        version,
        license,
        homepage = '',
      } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
      return `- ${name} ${version}, ${license} ${homepage}`;
    }),
  );
  return `# Packages in these files\n\n${rows.join('\n')}\n`;
}
