import { compact } from '../ids.ts';
import type { Store } from '../store/store.ts';
import { parentOf } from '../store/tree.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS, renderIcon } from './icons.ts';
import { nameOf, type Shown } from './name-of.ts';

/** The pages and databases that lead to one, and its own name. */
export const renderPath = (store: Store, shown: Shown): Html => {
  const above: Shown[] = [];
  for (let at = parentOf(store, shown); at; at = parentOf(store, at))
    if (at.kind === 'page' || at.kind === 'database') above.unshift(at);
  return html`${above.map(at => html`<a href="/p/${compact(at.id)}">${renderIcon(at.icon, at.kind === 'page' ? DRAWINGS.page : DRAWINGS.database)}${nameOf(at)}</a><span aria-hidden="true">/</span>`)}<span>${nameOf(shown)}</span>`;
};
