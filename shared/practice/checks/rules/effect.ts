import { missingPart } from '../missing-part.ts';
import type { Rule } from '../rule.ts';

export const effect: Rule = {
  id: 'effect',
  level: 'warning',
  about: 'Feedback says what came of it: points at an effect that is empty while situation or behaviour are written.',
  example: ['(nothing)', 'We found the wrong price before the customer did.'],
  find: (section, _, looking) =>
    missingPart(
      section,
      looking,
      'What came of it? Without an effect it is a matter of taste: “We found the wrong price before the customer did.”',
    ),
};
