import * as vscode from 'vscode';
import { CONFIG_FILE } from '../../../../shared/sync/places/config.ts';
import { readersInWords, type Shelf } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { isBrowser } from '../host/is-browser.ts';
import { deskIn } from '../host/open-desk.ts';
import { facts, groupTemplates } from './template-item.ts';

/** One line of the tree: a family with its templates, or a template. */
export interface TreeRow {
  label: string;
  description?: string;
  tooltip?: string;
  /** The template's id. */
  template?: string;
  children?: TreeRow[];
  /** Something that is not as it should be. */
  warning?: true;
}

/** The templates of the folder and of the product, as a tree; nothing in a window without a folder, which has nowhere to put a page. */
export async function templateTree(app: App): Promise<TreeRow[]> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return [];
  const { workspace } = deskIn(app, folder);
  const [catalog, shelves] = await Promise.all([workspace.catalog(), workspace.shelves()]);
  const groups = groupTemplates(catalog.list(), vscode.l10n.t('Start here')).map(({ title, entries }) => ({
    label: title,
    children: entries.map(entry => {
      const { id, title: label, purpose = '', minutes, readers } = entry.template.manifest;
      return {
        label,
        description: minutes === undefined ? '' : `${minutes} min`,
        template: id,
        tooltip: [purpose, facts(entry, readersInWords({ readers }))].join('\n\n'),
      };
    }),
  }));
  return [...groups, ...shelves.flatMap(amiss)];
}

/** What the settings of the folder name and this window does not reach, and what in Notion could not be looked at. */
function amiss({ name, files, pages, notices = [] }: Shelf): TreeRow[] {
  if (notices.length > 0) return [{ label: name, tooltip: notices.join('\n\n'), warning: true }];
  if (files || pages) return [];
  const tooltip = isBrowser
    ? vscode.l10n.t('{0} names these templates. A browser can’t reach them: use VS Code on a computer.', CONFIG_FILE)
    : vscode.l10n.t('{0} names these templates, and no such folder or package is here.', CONFIG_FILE);
  return [{ label: name, description: vscode.l10n.t('not found'), tooltip, warning: true }];
}
