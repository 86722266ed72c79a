import { runInNewContext } from 'node:vm';

/** A group that repeats can take longer than anybody lives: `(a+)+$`. */
const RISKY = /\)[*+?{]|\\[1-9]/;
const PATIENCE = 50;

/** What a text is asked by a pattern, as JavaScript. */
const ASKED = {
  test: 'new RegExp(pattern, "u").test(text)',
  match: '[...(text.match(new RegExp(pattern, "gu")) ?? [])]',
  replace: 'text.replace(new RegExp(pattern, "u"), by)',
  replaceAll: 'text.replaceAll(new RegExp(pattern, "gu"), by)',
} as const;

/** The same in this program, for patterns that end soon. */
const ASK: { readonly [K in keyof typeof ASKED]: (text: string, pattern: string, by: string) => unknown } = {
  test: (text, pattern) => new RegExp(pattern, 'u').test(text),
  match: (text, pattern) => text.match(new RegExp(pattern, 'gu')) ?? [],
  replace: (text, pattern, by) => text.replace(new RegExp(pattern, 'u'), by),
  replaceAll: (text, pattern, by) => text.replaceAll(new RegExp(pattern, 'gu'), by),
};

/**
 * Asks a text by a pattern that somebody wrote; one that is no pattern stands for itself.
 * @returns `undefined` for a pattern that takes too long
 * @example byPattern('replaceAll', 'a1b22', '[0-9]+', '#') // 'a#b#'
 */
export const byPattern = (asked: keyof typeof ASKED, text: string, written: string, by = ''): unknown => {
  const pattern = isPattern(written) ? written : written.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (!RISKY.test(pattern)) return ASK[asked](text, pattern, by);
  try {
    return runInNewContext(ASKED[asked], { text, pattern, by }, { timeout: PATIENCE });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
};

const isPattern = (text: string): boolean => {
  try {
    new RegExp(text, 'u');
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
