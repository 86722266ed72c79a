import { codeEnds } from '../code-ends.ts';

/**
 * Whether no bracket in a text ends what another began outside of it, so that the text may stand between brackets. Escaped
 * brackets and those in code don't count.
 *
 * ```
 * ![a](b) and [c](d)        "a](b) and [c" is not balanced: the line is no picture
 * ```
 */
export function isBalanced(text: string): boolean {
  const behindCode = codeEnds(text);
  let depth = 0;
  for (let at = 0; at < text.length && depth >= 0; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '`') at = behindCode(at) - 1;
    else if (sign === '[') depth++;
    else if (sign === ']') depth--;
  }
  return depth === 0;
}
