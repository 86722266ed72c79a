import { missingPart } from '../missing-part.ts';
import type { Rule } from '../rule.ts';

export const behaviour: Rule = {
  id: 'behaviour',
  level: 'warning',
  about: 'Feedback says what somebody did: points at a behaviour that is empty while situation or effect are written.',
  example: ['(nothing)', 'You asked the two who had said nothing, before you answered yourself.'],
  find: (section, _, looking) =>
    missingPart(
      section,
      looking,
      'What did they do? What a camera would have seen and heard: “You asked the two who had said nothing.”',
    ),
};
