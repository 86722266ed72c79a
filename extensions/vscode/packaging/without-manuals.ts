import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const WORDS = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;

/** Where the words for guides stand in a source: behind `about:` and the `example:` of a tag, as the second thing of a
 * filter and what its example gives, as the end of `described(…)`. */
const PLACES: readonly (readonly [file: RegExp, words: RegExp])[] = [
  [/[\\/]template[\\/](?:filters|tags)[\\/]/, new RegExp(String.raw`(\babout: )${WORDS}`, 'g')],
  [/[\\/]template[\\/]filters[\\/]/, new RegExp(String.raw`(\bfilter\(\s*'\w+',\s*)${WORDS}`, 'g')],
  [/[\\/]template[\\/]filters[\\/]/, new RegExp(String.raw`(\['.*?\}\}', )${WORDS}(?=\])`, 'g')],
  [/[\\/]template[\\/]tags[\\/]/, new RegExp(String.raw`(\bexample: )${WORDS}`, 'g')],
  [/[\\/]template[\\/]manifest[\\/]schema\.ts$/, new RegExp(String.raw`(,\s*)${WORDS}(?=,?\s*\))`, 'g')],
];

/** Leaves what filters, tags and keys of the front matter say of themselves out of a bundle: 3 kB that only guides and schemas show. */
export const withoutManuals: Plugin = {
  name: 'without-manuals',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]template[\\/](?:filters|tags|manifest)[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const places = PLACES.filter(([file]) => file.test(path));
      return { contents: places.reduce((text, [, words]) => text.replace(words, "$1''"), source), loader: 'ts' };
    });
  },
};
