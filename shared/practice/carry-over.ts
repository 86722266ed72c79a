import type { Block } from '../document/block.ts';
import { plainText } from '../document/text.ts';
import type { Context, Person } from '../template/index.ts';
import type { Hints } from './hints.ts';
import { ownWords } from './own-words.ts';
import type { PageRecord } from './page-record.ts';
import { type KnownPromise, promiseHistory } from './promises/history.ts';

export interface CarriedOver {
  carried: NonNullable<Context['carried']>;
  /** Open promises that somebody took off the last page without ticking them: done, dropped or lost? */
  gone: KnownPromise[];
}

/**
 * What the next page of a kind takes from those before it: open promises, oldest first; topics that were parked or marked
 * to think about; open goals; and which page was the last.
 *
 * @param pages the pages of this kind for these people, oldest first
 * @param hintsOn the hints of the template of a page, where they are known
 */
export function carryOver(
  pages: readonly PageRecord[],
  people: readonly Person[],
  hintsOn: (page: PageRecord) => Hints | undefined = () => undefined,
): CarriedOver {
  const last = pages.at(-1);
  if (!last) return { carried: { promises: [], topics: [], goals: [] }, gone: [] };
  const promises = promiseHistory(pages, people, hintsOn);
  const hints = hintsOn(last);
  return {
    carried: {
      promises: promises
        .filter(({ state }) => state === 'open')
        .sort(oldestFirst)
        .map(({ state: _, ...promise }) => promise),
      topics: parkedTopics(last.document.blocks, hints),
      goals: openGoals(last.document.blocks, hints),
      previous: {
        answers: last.fields,
        ...(last.date === undefined ? {} : { date: last.date }),
        ...(last.title === undefined ? {} : { title: last.title }),
        ...(last.link === undefined ? {} : { link: last.link }),
      },
    },
    gone: promises.filter(({ state }) => state === 'gone'),
  };
}

const oldestFirst = (a: KnownPromise, b: KnownPromise): number =>
  a.since === b.since ? 0 : a.since < b.since ? -1 : 1;

/** The blocks that stand under headings whose words match, up to the next heading of the same level. */
function under(blocks: readonly Block[], heading: RegExp): Block[] {
  let level = 0;
  return blocks.filter(block => {
    if (block.type !== 'heading') return level > 0;
    if (level === 0 || block.level <= level) level = heading.test(plainText(block.text)) ? block.level : 0;
    return false;
  });
}

/** As the templates call these sections, in every language that they have. */
const TOPICS = /topics$|^themen /i;
const GROWTH = /^(?:growth|entwicklung)$/i;

const LATER = '(?:parked?|think|geparkt|nachdenken)';
const PARKED = new RegExp(String.raw`^\s*[[(]?${LATER}[\])]?\s*[:–—-]?\s+(?=\S)|\s*[[(]${LATER}[\])]\s*$`, 'i');

/** `think: pricing for teams` under somebody's topics comes again. */
function parkedTopics(blocks: readonly Block[], hints: Hints | undefined): { text: string }[] {
  return under(blocks, TOPICS)
    .filter(block => block.type === 'bulleted_list_item')
    .map(block => plainText(ownWords(block.text, hints)))
    .filter(text => PARKED.test(text))
    .map(text => ({ text: text.replace(PARKED, '').trim() }))
    .filter(({ text }) => text !== '');
}

/** Goals under "Growth", each with the progress line beneath it. */
function openGoals(blocks: readonly Block[], hints: Hints | undefined): { id: string; text: string; last?: string }[] {
  return under(blocks, GROWTH)
    .filter(block => block.type === 'to_do' || block.type === 'bulleted_list_item')
    .filter(block => !('checked' in block && block.checked))
    .map((block, i) => {
      const text = plainText(ownWords(block.text, hints)).trim();
      const last = plainText(ownWords(block.children?.at(-1)?.text, hints)).trim();
      return { id: block.mark?.id ?? `goal-${i + 1}`, text, ...(last ? { last } : {}) };
    })
    .filter(({ text }) => text !== '');
}
