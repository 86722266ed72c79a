import type { ExchangeView, Mine, Unlike } from './exchange-view.ts';

/**
 * How an exchange stands, as one says it to the person in front.
 *
 * @returns lines, the most important first
 * @example
 * sayExchange(view) // ['Ana Lopes is ready; Bo Lindqvist is missing.', 'Your part is sealed. …']
 */
export function sayExchange(view: ExchangeView): string[] {
  const { state, mine, publishes, closed, opener, missing } = view;
  return [
    ...(publishes ? ['Your part is on the page now.'] : []),
    ...(closed ? [`${opener} closed it without ${list(missing)}.`] : []),
    STATES[state](view),
    ...(state === 'published' || mine === 'published' ? [] : MINE[mine]),
    ...(mine === 'ready' && state === 'open'
      ? ['Your part is sealed: nobody reads it before everybody is ready.']
      : []),
    ...(mine === 'edited' ? [sayEdited(view)] : []),
    ...sayUnlike(view),
  ];
}

/** Whose part is not what they were ready with, and marks of nobody. Never left out, wherever a page is spoken of. */
export function sayUnlike({ unlike, strangers }: ExchangeView): string[] {
  return [
    ...unlike.map(({ name, reason }) => `${name}: ${UNLIKE[reason]}`),
    ...strangers.map(
      name => `${name} has a mark here, and is none of the people whom the page names; it does not count.`,
    ),
  ];
}

/** How to go on when a part was changed after its mark; once everybody is ready there is one way only. */
export function sayEdited({ state }: ExchangeView): string {
  const or = state === 'open' ? ', or take “done” back and say it anew' : '';
  return `You wrote into your part after you said that you are done, so it is not published. Undo the edit${or}.`;
}

/** What a sync adds to its report: what it published, who is waited for, and what is not right. */
export function sayAfterSync(view: ExchangeView, kind: 'synced' | 'preview' = 'synced'): string[] {
  if (view.settled && !view.publishes) return [];
  if (kind === 'preview' && view.publishes) return ['Your part would go onto the page.'];
  return sayExchange(view);
}

/** Whether somebody has to do something about it: a part that does not match its mark, or my own that can't be published. */
export const isAmiss = ({ settled, unlike, mine }: ExchangeView): boolean =>
  (!settled && unlike.length > 0) || mine === 'edited' || mine === 'not_my_mark' || mine === 'mark_gone';

/** Whether everybody else waits for me. */
export const waitsForMe = ({ state, mine, closed }: ExchangeView): boolean =>
  state === 'open' && !closed && (mine === 'not_ready' || mine === 'mark_gone');

const STATES: { [K in ExchangeView['state']]: (view: ExchangeView) => string } = {
  unopened: ({ missing }) =>
    missing.length === 0
      ? 'Nobody is ready yet, and the page does not say who takes part: people: [ana, bo]'
      : `Nobody is ready yet: ${list(missing)}.`,
  open: ({ ready, missing }) =>
    ready.length === 0
      ? 'The page does not say who takes part, so nothing can open: people: [ana, bo]'
      : `${list(ready)} ${ready.length === 1 ? 'is' : 'are'} ready; ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing.`,
  ready: ({ ready, closed }) =>
    `${closed ? 'It opens for' : 'Everybody is ready:'} ${list(ready)}. Each part goes onto the page at the next sync of its author.`,
  published: ({ ready, unlike }) =>
    unlike.length === 0
      ? `Every part is on the page, and is what its author was ready with: ${list(ready)}.`
      : `Every part is on the page: ${list(ready)}.`,
};

const MINE: { [K in Mine]: string[] } = {
  not_asked: [],
  not_ready: ['You have not said yet that you are done.'],
  ready: [],
  edited: [],
  elsewhere: ['You are ready, and your part is not in this folder. It is published from where you wrote it.'],
  not_my_mark: [
    'The mark in your name was not made with the part in this folder, so it is not published. Take it back and say anew that you are done.',
  ],
  mark_gone: ['You said that you are done, and your mark is not on the page. Say it once more, or take it back.'],
  published: [],
  removed: ['Your part was on the page, and somebody took it away there. It is not put back by itself.'],
};

const UNLIKE: { [K in Unlike]: string } = {
  differs: 'this part does not match its mark: it was changed after its author was ready.',
  changed: 'this mark is not the one that stood here when you published. It was changed after your part could be read.',
  late: 'this mark came after you published, so this part may have been written after yours could be read.',
  gone: 'this mark was here when you published, and is gone.',
  twice: 'two marks in this name say different things, so none of them counts. One has to be taken away.',
};

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
