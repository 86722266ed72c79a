import type { Plugin } from 'esbuild';

/**
 * The classes of characters that Markdown asks for, without those beyond the first 65,536: its parser looks at one code unit at a
 * time, so those are never found. `P` is put into other patterns as text, so it has to be spelled out; `S` is only tested.
 */
const classes = (): string => `
export const Any = /[\\ud800-\\udbff][\\udc00-\\udfff]|[^]/;
export const Cc = /[\\0-\\x1f\\x7f-\\x9f]/;
export const Z = /[${unitsLike(/\p{Z}/u)}]/;
export const S = /\\p{S}/u;
export const P = /[${unitsLike(/\p{P}/u)}]/;
`;

/** `!-#%-*…`, the code units of a class as ranges. */
function unitsLike(pattern: RegExp): string {
  const units = Array.from({ length: 0x10000 }, (_, unit) => pattern.test(String.fromCharCode(unit)));
  const starts = units.flatMap((is, unit) => (is && !units[unit - 1] ? [unit] : []));
  return starts.map(start => range(start, units.indexOf(false, start) - 1)).join('');
}

const range = (start: number, end: number): string =>
  start === end ? escaped(start) : `${escaped(start)}-${escaped(end)}`;

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

/** Makes the table of characters of a bundle smaller by a kilobyte or two. */
export const smallUnicode: Plugin = {
  name: 'small-unicode',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^uc\.micro$/ }, () => ({ path: 'uc.micro', namespace: 'small-unicode' }));
    onLoad({ filter: /.*/, namespace: 'small-unicode' }, () => ({ contents: classes(), loader: 'js' }));
  },
};
