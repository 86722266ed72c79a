import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Files of `shared/` in whose place one of this folder stands. */
const FILES: { readonly [name: string]: string } = {
  'check-rules': 'no-check-rules.ts',
  'next-meeting-day': 'no-next-meeting-day.ts',
  'quoted-pages': 'no-quoted-pages.ts',
};

/** Folders whose `elsewhere.ts` stands in the place of their `index.ts`. */
const FOLDERS = ['exchange', 'checks', 'noted', 'meetings'];

/**
 * Leaves out of the bundle for browsers what it has no room for: what everybody writes alone, checks of pages with the names of their
 * rules, points to talk about, what comes up, and quotes of other kinds of pages. What stands there instead says where they are, or
 * that there are none.
 */
export const elsewhere: Plugin = {
  name: 'elsewhere',
  setup({ onResolve }) {
    const filter = new RegExp(`(?:^|/)(?:${FOLDERS.join('|')})/index\\.ts$`);
    onResolve({ filter }, ({ path, importer }) => ({
      path: join(dirname(importer), path).replace(/index\.ts$/, 'elsewhere.ts'),
    }));
    for (const [name, instead] of Object.entries(FILES))
      onResolve({ filter: new RegExp(`(?:^|/)${name}\\.ts$`) }, () => ({ path: join(import.meta.dirname, instead) }));
  },
};
