import { BREAK } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% break %}` leaves the loop. */
export const breakTag: Tag = {
  name: 'break',
  about: 'Leaves the loop.',
  example: '{% break %}',
  compile: () => () => BREAK,
};
