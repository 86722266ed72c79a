import { levelIn } from '../access/level.ts';
import { compact } from '../ids.ts';
import type { UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { hasTrashedAncestor } from '../store/tree.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS, renderIcon } from './icons.ts';
import { nameOf, type Shown } from './name-of.ts';
import { seesAs } from './reader.ts';
import { time } from './render-comments.ts';
import type { Looking } from './views/looking.ts';

/** Pages and databases in the trash, the latest first. Those that went with the page around them come back with it. */
export const renderTrash = (store: Store, { reader }: Looking): Html => {
  const gone = [...store.all('page'), ...store.all('database')]
    .filter(record => record.inTrash && !hasTrashedAncestor(store, record) && seesAs(store, reader, record))
    .sort((a, b) => b.editedTime - a.editedTime);
  const list = html`<ul class="trash">${gone.map(record => entry(store, record, reader))}</ul>`;
  return html`<article class="sheet" data-page="trash" data-level="read"><h1>Trash</h1>${gone.length > 0 ? list : html`<p class="faint">The trash is empty.</p>`}</article>`;
};

const entry = (store: Store, record: Shown, reader: UserRecord | undefined): Html => {
  const name = nameOf(record);
  const restore = html`<button type="button" data-restore="${record.id}" aria-label="Restore ${name}">Restore</button>`;
  const icon = renderIcon(record.icon, record.kind === 'page' ? DRAWINGS.page : DRAWINGS.database);
  const by = store.get(record.editedBy, 'user')?.name ?? 'somebody';
  return html`<li data-key="g-${record.id}"><a class="page-link" href="/p/${compact(record.id)}">${icon}<span>${name}</span></a><span class="faint">${by}, ${time(record.editedTime)}</span>${levelIn(store, reader?.grants, record) === 'edit' && restore}</li>`;
};
