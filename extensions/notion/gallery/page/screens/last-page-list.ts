import type { LeftBehind } from '../../../../../shared/practice/index.ts';
import { sayDay } from '../../../../../shared/template/dates/words.ts';
import type { Offered } from '../make/make-draft.ts';
import { make } from '../make.ts';

/** What came off the last page, row by row: how it is called, and how one names a thing of it. */
const KINDS: readonly {
  kind: keyof LeftBehind & keyof Offered;
  title: string;
  rows(offered: Offered, nameOf: (id: string) => string, today: string): { id: string; words: string }[];
}[] = [
  {
    kind: 'promises',
    title: 'Open promises',
    rows: ({ promises }, nameOf, today) =>
      promises.map(({ id, owner, text, due }) => ({
        id,
        words: `${owner === '' ? '' : `${nameOf(owner)}: `}${text}${due === undefined ? '' : ` by ${sayDay(due, today)}`}`,
      })),
  },
  {
    kind: 'topics',
    title: 'Topics kept for later',
    rows: ({ topics }) => topics.map(({ text }) => ({ id: text, words: text })),
  },
  { kind: 'goals', title: 'Goals', rows: ({ goals }) => goals.map(({ id, text }) => ({ id, words: text })) },
  {
    kind: 'questions',
    title: 'Asked last time, so not asked again',
    rows: ({ questions }) => questions.map(({ id, text }) => ({ id, words: text })),
  },
];

/**
 * *These come along*: each thing with a box. What is not ticked stays behind.
 *
 * @param fixed without boxes, for what a server carries over by itself
 * @param changed is called with all that stays behind
 */
export function lastPageList(
  offered: Offered,
  leave: LeftBehind,
  { nameOf, today, fixed = false }: { nameOf: (id: string) => string; today: string; fixed?: boolean },
  changed: (leave: LeftBehind) => void,
): HTMLElement {
  const element = make('div', { class: 'come-along', role: 'group', 'aria-label': 'These come along' });
  let left = leave;
  element.append(make('h3', {}, 'These come along'));
  for (const { kind, title, rows } of KINDS) {
    const things = rows(offered, nameOf, today);
    if (things.length === 0) continue;
    element.append(make('h4', {}, title), make('ul', {}, ...things.map(thing => make('li', {}, row(kind, thing)))));
  }
  return element;

  function row(kind: keyof LeftBehind, { id, words }: { id: string; words: string }): HTMLElement {
    if (fixed) return make('span', {}, words);
    const box = make('input', { type: 'checkbox' });
    box.checked = !left[kind]?.includes(id);
    box.addEventListener('input', () => {
      const others = (left[kind] ?? []).filter(one => one !== id);
      left = { ...left, [kind]: box.checked ? others : [...others, id] };
      changed(left);
    });
    return make('label', {}, box, make('span', {}, words));
  }
}

/** How many things there are to choose from. */
export const countOffered = (offered: Offered): number =>
  KINDS.reduce((count, { kind }) => count + offered[kind].length, 0);
