import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Words of a source, and what stands there instead. */
type Cut = readonly [words: RegExp, instead: string];

/** Quotes that curl, and `(c)` that becomes a sign: two rules that do nothing unless the parser is told to, and ours is not. */
const TYPOGRAPHY: readonly Cut[] = [
  [/(?<=\/\/#region src\/rules_core\/replacements\.ts\n)[\s\S]*?(?=\/\/#endregion)/, 'function replace() {}\n'],
  [/(?<=\/\/#region src\/rules_core\/smartquotes\.ts\n)[\s\S]*?(?=\/\/#endregion)/, 'function smartquotes() {}\n'],
];

/** Addresses are kept as they are written (`no-addresses.ts`), by functions of our own. */
const ADDRESSES: Cut = [
  /(?<=\tvalidateLink\(url\) \{)[\s\S]*?(?=\n\t\}\n)|(?<=\tnormalizeLink(?:Text)?\(url\) \{)[\s\S]*?(?=\n\t\}\n)/g,
  '',
];

/** What nobody asks for by name, and how a class is given a field whose name might be a thing: here it always is a word. */
const UNASKED: readonly Cut[] = [
  [/\tzero: \{\n[\s\S]*?\n\t\},\n\tcommonmark: \{\n[\s\S]*?\n\t\}\n/, ''],
  [
    /function _defineProperty\(e, r, t\) \{[\s\S]*?\n\}\n/,
    'function _defineProperty(e, r, t) {\n\te[r] = t;\n\treturn e;\n}\n',
  ],
  [/function _typeof\(o\) \{[\s\S]*?\n\}\n/, ''],
  [/function toPrimitive\(t, r\) \{[\s\S]*?\n\}\n/, ''],
  [/function toPropertyKey\(t\) \{[\s\S]*?\n\}\n/, ''],
];

/** Addresses without `https://` before them: our parser takes none of them for a link (`shared/markdown/parser.ts`). */
const GUESSES: readonly Cut[] = [
  [/\tget_(?:fuzzy|mail|relative)\w+\(\) \{[\s\S]*?\n\t\}\n/g, ''],
  [/\tget_(?:tld|domain_root)\(\) \{[\s\S]*?\n\t\}\n/g, ''],
  [/\t"(?:ftp:|\/\/|mailto:)": (?:web_schema|\{[\s\S]*?\n\t\}),?\n/g, ''],
  [/var tlds_2ch = [\s\S]*?\nfunction unpackTlds\(\) \{[\s\S]*?\n\}\n/, ''],
  [/\ttlds: unpackTlds\(\),\n/, ''],
  [/\t\tif \(this\.__opts__\.fuzzy(?:Link|Email) && [\s\S]*?\n\t\t\}\n/g, ''],
  [/\t\tlet (?:fuzzy\w+|mailHostRe|mailNameRe)(?: = false)?;\n/g, ''],
  [/\t\t\tif \((?:mailHostRe|fuzzyLinkRe) && [\s\S]*?\n\t\t\t\}\n/g, ''],
  [/\t\t\tlet fuzzyCandidate = [\s\S]*?(?=\t\t\tlet schemaCandidate)/, ''],
  [/\t+(?:if \(fuzzyCandidate|if \(!candidate \|\| fuzzy|(?:else )?if \(candidate === fuzzy)[^\n]*\n/g, ''],
];

const FILES: readonly (readonly [file: RegExp, cuts: readonly Cut[]])[] = [
  [/[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/, [...TYPOGRAPHY, ...UNASKED, ADDRESSES]],
  [/[\\/]linkify-it[\\/]build[\\/]index\.mjs$/, GUESSES],
];

/**
 * Leaves out of a bundle what the Markdown parser does only where it is asked to: 3 kB that are never called. A version of its
 * packages in which one of the places is not there any more stops the build.
 */
export const withoutGuesses: Plugin = {
  name: 'without-guesses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](?:markdown-it|index)\.mjs$/ }, async ({ path }) => {
      const cuts = FILES.find(([file]) => file.test(path))?.[1];
      if (!cuts) return undefined;
      const source = await readFile(path, 'utf8');
      const lost = cuts.find(([words]) => source.search(words) < 0);
      if (lost) return { errors: [{ text: `${path} is another one than it was: nothing in it is ${lost[0]}.` }] };
      return { contents: cuts.reduce((text, [words, instead]) => text.replace(words, instead), source), loader: 'js' };
    });
  },
};
