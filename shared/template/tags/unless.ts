import { firstOf } from './if.ts';
import type { Tag } from './tag.ts';

/** `{% unless %} … {% endunless %}`: an `if` the other way round. */
export const unlessTag: Tag = {
  name: 'unless',
  about: 'Writes what follows only if something is not so.',
  example: '{% unless mode == "written" %}…{% endunless %}',
  branches: ['elsif', 'else'],
  compile: ({ parts }, compiler) => firstOf(parts, compiler, false),
};
