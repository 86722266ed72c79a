import { type Level, levelIn, reaches } from '../access/level.ts';
import { type Json, objectAt } from '../json.ts';
import { readRichText } from '../richtext/read-rich-text.ts';
import type { DatabaseRecord, PageRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { hasChildren, hasTrashedAncestor, isTrashed } from '../store/tree.ts';
import { type Html, html } from './html.ts';
import { renderIcon } from './icons.ts';
import type { Shown } from './name-of.ts';
import { levelShown } from './reader.ts';
import { renderChildren } from './render-blocks.ts';
import { commentForm, renderCommentsOf, time } from './render-comments.ts';
import { renderProperties } from './render-database.ts';
import { renderPath } from './render-path.ts';
import { NOTHING, renderRichText } from './render-rich-text.ts';
import { safeSource } from './safe-link.ts';
import type { Looking } from './views/looking.ts';
import { renderViews } from './views/render-views.ts';

/**
 * A page or database: cover, way to it, icon, title, properties, content, comments.
 * @param looking when, and at which view of a database
 */
export const renderPage = (store: Store, shown: Shown, looking: Looking): Html => {
  const level = levelShown(store, looking.reader, shown);
  return html`${cover(shown.cover)}<article class="sheet${shown.kind === 'database' && ' spread'}" data-page="${shown.id}" data-level="${level}">
<nav class="path" aria-label="Where this page lies">${renderPath(store, shown)}</nav>
<header>${icon(shown)}<h1${shown.kind === 'page' && level === 'edit' && html` class="line" data-edit="${shown.id}" tabindex="0"`}>${title(store, shown)}</h1>${isTrashed(store, shown) && inTrash(store, shown, looking)}${shown.isLocked && html`<p class="locked">Locked: it can be read and commented on.</p>`}</header>
${shown.kind === 'page' ? pageBody(store, shown, looking, level) : databaseBody(store, shown, looking)}
<footer class="edited">Last edited by ${store.get(shown.editedBy, 'user')?.name ?? 'somebody'}, ${time(shown.editedTime)}</footer>
</article>`;
};

const pageBody = (store: Store, page: PageRecord, { now, reader }: Looking, level: Level): Html => {
  const rendering = { store, now, reader, level, depth: 0, children: renderChildren };
  const hint = level === 'edit' ? ' Type, or paste text or Markdown, and it becomes blocks.' : '';
  const content = hasChildren(store, page)
    ? renderChildren(rendering, page)
    : html`<p class="faint">This page is empty.${hint}</p>`;
  const begin = reaches(level, 'comment') && commentForm('on', page.id, 'Comment on this page', 'Add a comment…');
  const more = level === 'edit' && html`<button type="button" class="more" data-more>New line</button>`;
  return html`${renderProperties(rendering, page)}<div class="on-page">${renderCommentsOf(rendering, page.id)}${begin}</div><div class="blocks">${content}</div>${more}`;
};

/** It comes back from here, unless what it lies in is in the trash too. */
const inTrash = (store: Store, shown: Shown, { reader }: Looking): Html => {
  const comesBack =
    shown.inTrash && !hasTrashedAncestor(store, shown) && levelIn(store, reader?.grants, shown) === 'edit';
  return html`<p class="in-trash">In the trash${comesBack && html` <button type="button" data-restore="${shown.id}">Restore</button>`}</p>`;
};

const databaseBody = (store: Store, database: DatabaseRecord, looking: Looking): Html => {
  const description = renderRichText(readRichText(store, database.description));
  return html`${description.length > 0 && html`<p class="faint">${description}</p>`}${renderViews(store, database, looking)}`;
};

const title = (store: Store, shown: Shown): Html[] =>
  renderRichText(
    readRichText(store, shown.kind === 'page' ? ((shown.properties.title as Json[] | undefined) ?? []) : shown.title),
  );

const icon = (shown: Shown): Html | undefined => {
  const found = renderIcon(shown.icon);
  return found && html`<div class="page-icon">${found}</div>`;
};

const cover = (value: Json): Html => {
  const file = objectAt({ value }, 'value');
  const source = safeSource(objectAt(file, String(file.type)).url);
  return source === undefined ? NOTHING : html`<img class="cover" src="${source}" alt="" referrerpolicy="no-referrer">`;
};
