import type { Color } from '../document/run.ts';

/** The five alerts of GitHub are five callouts with a fixed icon and colour; any other callout is a `<callout>`. */
export const ALERTS: { [name: string]: { icon: string; color: Color } } = {
  NOTE: { icon: 'ℹ️', color: 'blue_background' },
  TIP: { icon: '💡', color: 'green_background' },
  IMPORTANT: { icon: '❗', color: 'purple_background' },
  WARNING: { icon: '⚠️', color: 'yellow_background' },
  CAUTION: { icon: '🛑', color: 'red_background' },
};
