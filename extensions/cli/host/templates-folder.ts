import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the product's own templates lie: beside `dist/` in the package, at the top of the project in a checkout. */
export function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'data', 'question-bank.yaml'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The templates of the product are missing: install the package again.');
    folder = above;
  }
  return join(folder, 'templates');
}
