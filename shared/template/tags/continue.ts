import { CONTINUE } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% continue %}` goes on with the next part of the list. */
export const continueTag: Tag = {
  name: 'continue',
  about: 'Goes on with the next part of the list.',
  example: '{% continue %}',
  compile: () => () => CONTINUE,
};
