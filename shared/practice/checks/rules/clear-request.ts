import type { Rule } from '../rule.ts';
import { wordRule } from '../word-rule.ts';

const buried = wordRule({
  id: 'clear-request',
  level: 'warning',
  about:
    'Points at a request that hides behind *maybe* and *it would be nice*, and at one that nobody could see fulfilled.',
  example: ['Maybe it could be nice if someone took notes.', 'Please send the notes of the review by Friday.'],
  table: 'buriedRequest',
  say: words =>
    `“${words}” hides what you would like, and a no is as polite as a yes. Ask for it: “Please send the notes by Friday.”`,
});

/** Buried requests by their words; and where no line names a time, an occasion or a number, nobody could see that it was done. */
export const clearRequest: Rule = {
  ...buried,
  find(section, value, looking) {
    const found = buried.find(section, value, looking);
    const [line] = section.lines;
    if (found.length > 0 || !line || !looking.words) return found;
    const seen = section.lines.some(
      ({ text }) => looking.saysWhen(text) || /\p{N}/u.test(text) || looking.find('occasion', text).length > 0,
    );
    return seen
      ? []
      : [
          {
            line,
            message:
              'How would the two of you see that it was done? Name a day or an occasion: “before the next review”.',
          },
        ];
  },
};
