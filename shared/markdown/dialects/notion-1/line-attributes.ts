import type { Color } from '../../../document/run.ts';
import { colorName, parseColor } from '../../../richtext/color.ts';
import { parseTag } from '../../../richtext/tag.ts';

import { trimBlanks } from '../trim-blanks.ts';

/** What stands in curly brackets at the end of a line, and the line without it. */
export interface WithAttributes {
  words: string;
  color?: Color;
  toggle?: true;
}

/**
 * Takes the attributes off the end of a line; what is in the brackets and none of ours stays part of the words.
 *
 * @example
 * takeAttributes('Plan {toggle="true" color="red_bg"}') // { words: 'Plan', toggle: true, color: 'red_background' }
 */
export function takeAttributes(line: string): WithAttributes {
  const open = line.endsWith('}') ? line.lastIndexOf('{') : -1;
  if (open < 0 || line[open - 1] === '\\') return { words: line };
  const { color, toggle, ...rest } = parseTag(`<a ${line.slice(open + 1, -1)}>`)?.attributes ?? { other: '' };
  const parsed = parseColor(color);
  const known = Object.keys(rest).length === 0 && (color === undefined || parsed) && (color ?? toggle) !== undefined;
  if (!known) return { words: line };
  const words = trimBlanks(line.slice(0, open), 'end');
  return { words, ...(parsed ? { color: parsed } : {}), ...(toggle === 'true' ? { toggle: true } : {}) };
}

/** ` {color="red"}`, or nothing where there is nothing to say. */
export function printAttributes({ color, toggle }: { color?: Color | undefined; toggle?: true | undefined }): string {
  const said = [toggle ? 'toggle="true"' : '', color ? `color="${colorName(color)}"` : ''].filter(Boolean);
  return said.length > 0 ? ` {${said.join(' ')}}` : '';
}
