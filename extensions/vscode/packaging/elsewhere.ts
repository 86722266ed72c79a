import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Folders whose `elsewhere.ts` stands in the place of their `index.ts`. */
const FOLDERS = ['exchange', 'checks', 'noted', 'meetings'];

/**
 * Leaves out of the bundle for browsers what it has no room for: what everybody writes alone, checks of pages with the names of their
 * rules, points to talk about, and what comes up. What stands there instead says where they are, or that there are none.
 */
export const elsewhere: Plugin = {
  name: 'elsewhere',
  setup({ onResolve }) {
    const filter = new RegExp(`(?:^|/)(?:${FOLDERS.join('|')})/index\\.ts$`);
    onResolve({ filter }, ({ path, importer }) => ({
      path: join(dirname(importer), path).replace(/index\.ts$/, 'elsewhere.ts'),
    }));
    onResolve({ filter: /(?:^|\/)check-rules\.ts$/ }, () => ({ path: join(import.meta.dirname, 'no-check-rules.ts') }));
  },
};
