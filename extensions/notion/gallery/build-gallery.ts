import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildResult, build } from 'esbuild';
import { loadCatalog } from '../../../shared/catalog/index.ts';
import { collectContent, usable } from './content/collect-content.ts';
import { contentScript } from './content/gallery-content.ts';
import { indexHtml } from './content/index-html.ts';

const page = join(dirname(fileURLToPath(import.meta.url)), 'page');

/**
 * Builds the gallery: static files for any web host, that also work from disk and without a network. That is why the scripts
 * are classic ones, and the templates stand in one of them: from disk, a page may neither import modules nor fetch.
 *
 * @param root the folder that holds `templates/`
 * @param out where to, such as `dist/gallery`
 * @returns what went into the bundle, for the list of other people's work
 */
export async function buildGallery(root: string, out: string): Promise<BuildResult<{ metafile: true }>> {
  await mkdir(out, { recursive: true });
  const [result] = await Promise.all([
    build({
      entryPoints: { gallery: join(page, 'main.ts'), style: join(page, 'style.css') },
      outdir: out,
      alias: { entities: join(page, 'device/decode-entities.ts') },
      bundle: true,
      minify: true,
      format: 'iife',
      platform: 'browser',
      target: 'es2023',
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      metafile: true,
    }),
    writeContent(root, out),
  ]);
  return result;
}

async function writeContent(root: string, out: string): Promise<void> {
  const catalog = await loadCatalog(templateFiles(root), ['templates']);
  const content = collectContent(catalog);
  const manifests = usable(catalog).map(({ template }) => template.manifest);
  const frame = await readFile(join(page, 'index.html'), 'utf8');
  await writeFile(join(out, 'index.html'), indexHtml(frame, manifests));
  await writeFile(join(out, 'content.js'), contentScript(content));
}

/** The templates as they lie in the repository or in the package; they are only read. */
const templateFiles = (root: string): Parameters<typeof loadCatalog>[0] => ({
  read: path => readFile(join(root, path), 'utf8'),
  readBytes: path => readFile(join(root, path)),
  list: async folder => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
    return files.map(file => relative(root, file).replaceAll('\\', '/')).sort();
  },
  write: () => Promise.reject(new Error('Templates are only read.')),
  remove: () => Promise.reject(new Error('Templates are only read.')),
});
