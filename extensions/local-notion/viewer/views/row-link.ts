import { compact } from '../../ids.ts';
import { titleOf } from '../../resources/present-page.ts';
import type { PageRecord } from '../../store/records.ts';
import { type Html, html } from '../html.ts';
import { DRAWINGS, renderIcon } from '../icons.ts';

/** The name of a row, which opens its page. */
export const rowLink = (row: PageRecord): Html =>
  html`<a class="row-name" href="/p/${compact(row.id)}">${renderIcon(row.icon, DRAWINGS.page)}<span>${titleOf(row) || 'Untitled'}</span></a>`;
