import type { Rule } from '../rule.ts';
import { wordRule } from '../word-rule.ts';

const vague = wordRule({
  id: 'no-vague',
  level: 'warning',
  about:
    'Points at words that everybody nods at and nobody can do: *better*, *more proactive*, *good job*; and at *soon* without a day.',
  example: [
    'Good job, and communicate more.',
    'The note you sent before the release saved support a day. Send one before the next, too.',
  ],
  table: 'vague',
  say: words =>
    `“${words}” can mean anything. What would one see? For example: “Send the open questions the evening before the review.”`,
});

const soon = wordRule({
  ...vague,
  table: 'soon',
  unless: (line, looking) => looking.saysDay(line.text),
  say: words => `“${words}” is another day for each of you. Name one: “by 12 May”.`,
});

export const noVague: Rule = {
  ...vague,
  find: (...looking) => [...vague.find(...looking), ...soon.find(...looking)],
};
