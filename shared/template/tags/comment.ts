import { GO_ON } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% comment %} … {% endcomment %}`: for the author of the template only. */
export const commentTag: Tag = {
  name: 'comment',
  about: 'A note for the author of the template; the page never has it.',
  example: '{% comment %}Ask Bo about this part.{% endcomment %}',
  branches: [],
  verbatim: true,
  compile: () => () => GO_ON,
};
