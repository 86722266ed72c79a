import type { Plugin } from 'esbuild';

/**
 * What the types of YAML 1.1 export; none of them is known to YAML 1.2, in which front matter and our own files are written. And what
 * only other programs ask for: a walk over tokens, and values that are changed while they are read.
 */
const EXPORTS: { readonly [name: string]: string } = {
  binary: 'export const binary = undefined;',
  omap: 'export const omap = undefined;',
  pairs: 'export const pairs = undefined;',
  applyReviver: 'export const applyReviver = undefined;',
  'cst-visit': 'export const visit = undefined;',
  // `<<` is a key like any other.
  merge: 'export const merge = undefined, isMergeKey = () => false, addMergeToJSMap = undefined;',
  set: 'export const set = undefined;',
  timestamp: 'export const timestamp = undefined, intTime = undefined, floatTime = undefined;',
  // What we write has lines as long as they are.
  foldFlowLines:
    "export const FOLD_BLOCK = 'block', FOLD_FLOW = 'flow', FOLD_QUOTED = 'quoted', foldFlowLines = text => text;",
  // Who asks for 1.1 by a directive gets what 1.2 says, and JSON's own is asked for by nobody.
  schema: "export { schema } from '../core/schema.js';",
};

/** Leaves the types of YAML 1.1 (sets, binary data, times, merged keys) out of a bundle: 4 kB that nobody's page needs. */
export const withoutOldYaml: Plugin = {
  name: 'without-old-yaml',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]yaml[\\/].*[\\/](?:(?:yaml-1\.1|json)[\\/]\w+|applyReviver|cst-visit|foldFlowLines)\.js$/ },
      ({ path }) => {
        const contents = EXPORTS[/([\w-]+)\.js$/.exec(path)![1]!];
        return contents === undefined ? undefined : { contents, loader: 'js' };
      },
    );
  },
};
