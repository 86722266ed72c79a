import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const TABLE = 'node_modules/entities/dist/generated/decode-data-html.js';

/** The table of HTML's named characters as numbers, as the package has it. */
export async function entityTable(): Promise<Uint16Array> {
  const { htmlDecodeTree } = await import(pathToFileURL(resolve(TABLE)).href);
  return htmlDecodeTree;
}

/** The same as bytes, the lower ones first, on whatever machine it is built. */
export function entityBytes(table: Uint16Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(table.length * 2));
  table.forEach((number, i) => {
    bytes.setUint16(i * 2, number, true);
  });
  return new Uint8Array(bytes.buffer);
}

/** Puts `src/host/entity-table.ts` in the place of the table: 14 kB that lie beside the bundle and not in it. */
export const entitiesApart: Plugin = {
  name: 'entities-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/decode-data-html\.js$/ }, () => ({
      path: resolve('extensions/vscode/src/host/entity-table.ts'),
    }));
  },
};
