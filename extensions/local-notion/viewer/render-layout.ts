import { compact } from '../ids.ts';
import type { Container, UserRecord } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { blocksBelow, childrenOf } from '../store/tree.ts';
import { type Html, html } from './html.ts';
import { DRAWINGS, renderIcon } from './icons.ts';
import { nameOf, type Shown } from './name-of.ts';
import { seesAs } from './reader.ts';
import { renderKeys } from './render-keys.ts';
import { renderPage } from './render-page.ts';
import { NOTHING } from './render-rich-text.ts';
import { renderTrash } from './render-trash.ts';
import type { Looking } from './views/looking.ts';

/** A whole document for the browser. */
export const renderDocument = (store: Store, shown: Shown, looking: Looking): Html =>
  frame(store, shown.id, looking, nameOf(shown), renderPage(store, shown, looking));

/** What lies in the trash, as a document of its own. */
export const renderTrashDocument = (store: Store, looking: Looking): Html =>
  frame(store, 'trash', looking, 'Trash', renderTrash(store, looking));

/** A document for somebody who may not read the page at an address: who else to be is still there to choose. */
export const renderHidden = (store: Store, shown: Shown, looking: Looking): Html =>
  frame(
    store,
    shown.id,
    looking,
    'Not shared',
    html`<article class="sheet" data-page="${shown.id}" data-level="none"><h1>This page is not shared with ${looking.reader?.name ?? 'you'}</h1><p>Choose another person below the list of pages, or <a href="/">go to the first page</a>.</p></article>`,
  );

const frame = (
  store: Store,
  current: string,
  looking: Looking,
  name: string,
  content: Html,
): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}</title>
<link rel="icon" href="/_viewer/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_viewer/viewer.css">
<script type="module" src="/_viewer/viewer.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to the page</a>
<button class="menu" type="button" aria-expanded="false" aria-controls="sidebar" aria-label="Pages">${DRAWINGS.menu}</button>
<nav id="sidebar" aria-label="Pages">${renderSidebar(store, current, looking)}</nav>
<main id="content" tabindex="-1">${content}</main>
<div id="notice" role="status" aria-live="polite"></div>
</body>
</html>`;

/** A document that says that there is nothing at an address. */
export const renderMissing = (): Html => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not found</title><link rel="stylesheet" href="/_viewer/viewer.css"></head>
<body class="lost"><main id="content"><article class="sheet"><h1>There is no such page</h1><p>It may have been removed, or the address is not whole. <a href="/">Go to the first page</a>.</p></article></main></body></html>`;

/**
 * The tree of pages, the trash, the keys, and who is reading.
 * @param current the id of what is shown, or `trash`
 */
export const renderSidebar = (store: Store, current: string, { reader }: Looking): Html => {
  const people = [...store.all('user')].filter(({ type }) => type === 'person');
  return html`<div class="workspace">${store.workspace.name}</div><ul class="tree">${entry(store, store.root, current, reader)}</ul><ul class="tree foot"><li><a href="/trash"${current === 'trash' && html` aria-current="page"`}>${DRAWINGS.trash}<span>Trash</span></a></li></ul>${renderKeys()}${
    people.length > 0 &&
    html`<label class="you">You are <select id="person">${people.map(({ id, name }) => html`<option value="${id}"${id === reader?.id && html` selected`}>${name}</option>`)}</select></label>`
  }`;
};

const entry = (store: Store, at: Shown, current: string, reader: UserRecord | undefined): Html => {
  const below = at.kind === 'page' ? pagesBelow(store, at) : [];
  const entries = below.map(page => entry(store, page, current, reader));
  // What is not shared is left out, and what lies under it moves up.
  if (!seesAs(store, reader, at)) return html`${entries}`;
  const link = html`<a href="/p/${compact(at.id)}"${at.id === current && html` aria-current="page"`}>${renderIcon(at.icon, at.kind === 'page' ? DRAWINGS.page : DRAWINGS.database)}<span>${nameOf(at)}</span></a>`;
  return html`<li>${link}${below.length > 0 ? html`<ul>${entries}</ul>` : NOTHING}</li>`;
};

/** The pages and databases on a page, also those inside its blocks. */
const pagesBelow = (store: Store, page: Container): Shown[] => {
  const containers = [page, ...blocksBelow(store, page)];
  return containers.flatMap(container => childrenOf(store, container)).filter(child => child.kind !== 'block');
};
