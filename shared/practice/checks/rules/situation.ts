import { missingPart } from '../missing-part.ts';
import type { Rule } from '../rule.ts';

export const situation: Rule = {
  id: 'situation',
  level: 'warning',
  about:
    'Feedback begins with one moment: points at a situation that is empty while the rest is written, or that says neither when nor where.',
  example: ['When we talk about prices.', 'In the price review on Tuesday.'],
  find(section, _, looking) {
    if (!section.filled)
      return missingPart(
        section,
        looking,
        'When and where was it? Without one moment the rest can’t be recognised: “In the price review on Tuesday.”',
      );
    const [line] = section.lines;
    if (!line || !looking.words) return [];
    const text = section.lines.map(({ text }) => text).join('\n');
    const when = looking.saysWhen(text);
    const where = looking.find('where', text).length > 0;
    if (when && where) return [];
    const asks = when ? 'Where was it?' : where ? 'When was it?' : 'When and where was it?';
    return [{ line, message: `${asks} One moment that both of you remember: “In the price review on Tuesday.”` }];
  },
};
