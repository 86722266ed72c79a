import type * as vscode from 'vscode';
import type { Statement, SummaryPart } from '../../../../shared/practice/summaries/summary.ts';
import { INBOX_FOLDER } from '../../../../shared/workspace/notes-of-mine.ts';
import { html } from '../form/html.ts';

/** With what it is written. */
export interface BriefWriting {
  l10n: Pick<typeof vscode.l10n, 't'>;
  /** Where a file is opened: `command:…`. */
  open(path: string): string;
  /** Where the next page of the two is made. */
  prepare: string;
}

/**
 * What is known before a meeting, as a page to look at: parts with their statements, and behind each where it stands, once where
 * several in a row stand on one page.
 *
 * @returns safe HTML: what pages say is words here, and never markup
 * @example
 * briefHtml('Ana Lopes', [{ title: 'To talk about', rows: [{ text: 'pricing', path: '2026-11-23 Ana Lopes.md' }] }], writing)
 * // '<header>…</header><div class="rp-page"><h1>Ana Lopes</h1><h2>To talk about</h2><ul><li>pricing <a …>2026-11-23 Ana Lopes</a></li></ul></div>'
 */
export function briefHtml(name: string, parts: readonly SummaryPart[], writing: BriefWriting): string {
  const { l10n, prepare } = writing;
  const about = html(l10n.t('From the pages that you can read, for you alone. Each link leads to where it stands.'));
  const button = `<a class="button" href="${html(prepare)}">${html(l10n.t('Prepare Next One-on-One'))}</a>`;
  const body = parts.map(({ title, rows }) => `<h2>${html(title)}</h2>\n<ul>\n${lines(rows, writing)}</ul>\n`).join('');
  return `<header><p>${about}</p>${button}</header><div class="rp-page brief"><h1>${html(name)}</h1>\n${body}</div>`;
}

function lines(rows: readonly Statement[], { l10n, open }: BriefWriting): string {
  const placeOf = ({ path, link }: Statement): string => path ?? link ?? '';
  return rows
    .map((row, i) => {
      const { text, path, link } = row;
      const next = rows[i + 1];
      const isSaidBelow = next !== undefined && placeOf(next) === placeOf(row);
      const href = path === undefined ? link : open(path);
      const source =
        href === undefined || isSaidBelow
          ? ''
          : ` <a href="${html(href)}">${html(titleOf(path) ?? l10n.t('my notes'))}</a>`;
      return `<li>${html(text)}${source}</li>\n`;
    })
    .join('');
}

/** `One-on-ones/2026-11-23 Ana Lopes.md` is said without its folder and its end; nothing for my own inbox, whose name says nothing. */
function titleOf(path = 'Notion'): string | undefined {
  return path.startsWith(INBOX_FOLDER) ? undefined : path.replace(/^.*\//, '').replace(/\.md$/, '');
}
