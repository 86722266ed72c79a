import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves exchanges out of the bundle for browsers, which has no room for them: what stands there instead says where they are held. */
export const exchangesElsewhere: Plugin = {
  name: 'exchanges-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /(?:^|\/)exchange\/index\.ts$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path).replace(/index\.ts$/, 'elsewhere.ts'),
    }));
  },
};
