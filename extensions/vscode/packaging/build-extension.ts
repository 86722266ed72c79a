// Builds the extension into its own dist/: what is loaded at the start, what is loaded when it is first used, the bundle for
// browsers, the form's page, and the templates as files of the package.

import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Plugin } from 'esbuild';
import { elsewhere } from './elsewhere.ts';
import { entitiesApart, entityBytes, entityTable } from './entities-apart.ts';
import { smallUnicode } from './small-unicode.ts';
import { withoutGuesses } from './without-guesses.ts';
import { withoutManuals } from './without-manuals.ts';
import { withoutOldYaml } from './without-old-yaml.ts';

const HERE = 'extensions/vscode';
const DIST = `${HERE}/dist`;

const SHEETS = [`${HERE}/src/form/form.css`, `${HERE}/src/pages/preview.css`, 'shared/markdown/preview/page.css'];

const NO_ADDRESSES = `./${HERE}/packaging/no-addresses.ts`;

/** What is loaded later is a file of its own: `import('./rest.ts')` becomes `require('./rest.js')`. */
const later: Plugin = {
  name: 'later',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:rest|teach-preview|local-notion)\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/.*\/(.*)\.ts$/, './$1.js'), external: true },
    );
  },
};

/** Builds everything that the extension's manifest names into a folder; gives back what esbuild says of it. */
export async function buildExtension(common: BuildOptions, dist = DIST): Promise<BuildResult[]> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const entities = await entityTable();
  const options: BuildOptions = { ...common, format: 'cjs', minify: true, external: ['vscode'] };
  const results = await Promise.all([
    build({
      ...options,
      platform: 'node',
      plugins: [later],
      // The editor's own loader knows require.
      supported: { 'dynamic-import': false },
      entryPoints: ['extension', 'rest', 'preview/teach-preview', 'local-notion'].map(name => `${HERE}/src/${name}.ts`),
      entryNames: '[name]',
      outdir: dist,
    }),
    build({
      ...options,
      platform: 'browser',
      mainFields: ['module', 'main'],
      alias: { mdurl: NO_ADDRESSES, 'punycode.js': NO_ADDRESSES },
      plugins: [withoutOldYaml, withoutGuesses, withoutManuals, smallUnicode, entitiesApart, elsewhere],
      define: { ENTITIES: String(entities.length) },
      entryPoints: [`${HERE}/src/web.ts`],
      outfile: `${dist}/web.js`,
    }),
    build({
      ...options,
      format: 'iife',
      platform: 'browser',
      entryPoints: { form: `${HERE}/src/form/page.ts` },
      outdir: dist,
    }),
  ]);
  for (const sheet of SHEETS) await cp(sheet, `${dist}/${basename(sheet)}`);
  await writeFile(`${dist}/entities.bin`, entityBytes(entities));
  await copyTemplates(dist);
  return results;
}

/** In a browser the files of an extension can be fetched and not listed. */
async function copyTemplates(dist: string): Promise<void> {
  // Files and not a link to them, wherever the templates really are.
  await cp('templates', `${dist}/templates`, { recursive: true, dereference: true });
  const entries = await readdir('templates', { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).split(sep).slice(1).join('/'))
    .sort();
  await writeFile(`${dist}/templates/index.json`, JSON.stringify(paths));
}
