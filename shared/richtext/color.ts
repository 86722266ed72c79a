import { type Color, HUES } from '../document/run.ts';

/** `red_background` of the API is `red_bg` in a tag; text colours have the same name in both. */
export const colorName = (color: Color | undefined): string | undefined => color?.replace('_background', '_bg');

const COLORS = new Map<string, Color>([
  ...HUES.flatMap((hue): [string, Color][] => [
    [hue, hue],
    [`${hue}_bg`, `${hue}_background`],
  ]),
  ['default_bg', 'default_background'],
]);

/** The colour that a tag's attribute names; `undefined` where it names none. */
export const parseColor = (name: string | undefined): Color | undefined =>
  name === undefined ? undefined : COLORS.get(name);
