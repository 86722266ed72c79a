import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves the checks of pages out of the bundle for browsers, which has no room for them, and with them those of their names in templates. */
export const checksElsewhere: Plugin = {
  name: 'checks-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /(?:^|\/)checks\/index\.ts$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path).replace(/index\.ts$/, 'elsewhere.ts'),
    }));
    onResolve({ filter: /(?:^|\/)check-rules\.ts$/ }, () => ({
      path: join(import.meta.dirname, 'no-check-rules.ts'),
    }));
  },
};
