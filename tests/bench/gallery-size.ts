import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildGallery } from '../../extensions/notion/gallery/build-gallery.ts';
import type { Size } from './measure.ts';

/** What the whole gallery weighs, built anew. */
export async function gallerySize(): Promise<Size> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-size-'));
  try {
    await buildGallery('.', folder);
    const files = await Promise.all((await readdir(folder)).map(name => readFile(join(folder, name))));
    const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
    return { what: 'The gallery with all its templates, gzipped', bytes, budget: 250_000 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
