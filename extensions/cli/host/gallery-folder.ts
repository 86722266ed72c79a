import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../exit.ts';

/** Where the built gallery lies: beside the command in the package, under `dist/` in a checkout. */
export function galleryFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const found = ['gallery', 'dist/gallery']
      .map(name => join(folder, name))
      .find(path => existsSync(join(path, 'index.html')));
    if (found) return found;
    if (folder === dirname(folder)) throw new Complaint('The gallery has not been built yet. Run npm run build.');
  }
}
