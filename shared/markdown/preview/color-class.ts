import type { Color } from '../../document/run.ts';

/** The classes of something that may have a colour: `rp-callout rp-red-bg`. */
export function classes(own: string, color?: Color): string | undefined {
  const tint = color ? `rp-${color.replace('_background', '-bg')}` : '';
  return [own, tint].filter(Boolean).join(' ') || undefined;
}
