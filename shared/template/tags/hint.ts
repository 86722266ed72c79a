import type { Tag } from './tag.ts';

/** `{% hint %} … {% endhint %}`: words that the author replaces, grey in the page. */
export const hintTag: Tag = {
  name: 'hint',
  about: 'Grey words that the author replaces.',
  example: '{% hint %}One line each.{% endhint %}',
  branches: [],
  compile({ parts: [head] }, compiler) {
    compiler.parser(head!.args).end();
    return compiler.within({ hint: true }).body(head!.body);
  },
};
