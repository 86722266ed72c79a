import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HUES } from '../../../shared/document/run.ts';

const css = readFileSync('shared/markdown/preview/page.css', 'utf8');
const colours = Object.fromEntries(
  [...css.matchAll(/--rp-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

/** How well letters stand out from a ground, by the formula of WCAG: 1 is not at all, 21 is black on white. */
function contrast(letters: string, ground: string): number {
  const [a, b] = [luminance(letters), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe.each(['light', 'dark'] as const)('in the %s, letters are read', theme => {
  const on = (letters: string, ground: string) => contrast(colours[letters]![theme], colours[ground]![theme]);
  const grounds = ['paper', 'ground', ...HUES.map(hue => `${hue}-bg`)];

  test.each([...HUES, 'soft', 'accent', 'code'])('%s on paper and in a quiet box', letters => {
    expect(on(letters, 'paper')).toBeGreaterThanOrEqual(4.5);
    expect(on(letters, 'ground')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('ink and hints on %s', ground => {
    expect(on('ink', ground)).toBeGreaterThanOrEqual(4.5);
    expect(on('soft', ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('every class that the HTML may have is dressed', () => {
  for (const hue of HUES) expect(css).toContain(`.rp-${hue} { color`);
  for (const hue of [...HUES, 'default']) expect(css).toContain(`.rp-${hue}-bg { background-color`);
});
