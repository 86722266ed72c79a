import { addToDay } from '../../../template/dates/day.ts';
import { sayDay } from '../../../template/dates/words.ts';
import { languageOf } from '../../../template/languages/index.ts';
import { readPromise } from '../../promises/read-promise.ts';
import type { Line } from '../page-lines.ts';
import type { Found, Looking, Rule } from '../rule.ts';

/** `Carla: …`, of somebody whom the people file does not have. */
const NAMED = /^@?\p{Lu}[\p{L}\p{M} .'’-]{0,40}:\s+\S/u;

export const ownerAndDay: Rule = {
  id: 'owner-and-day',
  level: 'warning',
  about: 'Points at an open to-do that does not say who does it, or by when.',
  example: ['- [ ] Send the words', '- [ ] Ana: send the words by 12 May'],
  find: ({ lines }, _, looking) => lines.flatMap(line => missingIn(line, looking)),
};

function missingIn(line: Line, looking: Looking): Found[] {
  const { block, text } = line;
  if (block.type !== 'to_do') return [];
  const struck = block.text.every(run => run.strikethrough || run.type !== 'text' || run.text.trim() === '');
  const own = { ...block, text: [{ type: 'text' as const, text }] };
  const promise = readPromise(own, looking.people, looking.pageDay);
  if (promise?.state !== 'open' || struck) return [];
  const owner = promise.owner !== undefined || NAMED.test(text);
  // A day may stand anywhere in the line, and "next week" is one, too.
  const due = promise.due !== undefined || looking.saysWhen(text);
  if (owner && due) return [];
  const asks = owner ? 'By when?' : due ? 'Who does it?' : 'Who does it, and by when?';
  return [
    {
      line,
      message: `${asks} Without a name and a day it is a wish: ${readAs(promise.text, { owner, due }, looking)}.`,
    },
  ];
}

/** The line as it could read. */
function readAs(text: string, { owner, due }: { owner: boolean; due: boolean }, looking: Looking): string {
  const { people, pageDay, words } = looking;
  const language = languageOf(words?.code);
  const what = text.length > 60 ? '…' : text.replace(/[.;,]$/, '');
  const who = owner ? '' : `${people[0]?.first ?? 'Ana'}: `;
  const day = sayDay(addToDay(pageDay, { count: 1, unit: 'week' }), pageDay, language);
  return `“${who}${due ? what : language.due(what, day)}”`;
}
