import * as vscode from 'vscode';
import { readersInWords } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
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
}

/** The templates of the folder and of the product, as a tree; nothing in a window without a folder, which has nowhere to put a page. */
export async function templateTree(app: App): Promise<TreeRow[]> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return [];
  const catalog = await deskIn(app, folder).workspace.catalog();
  return groupTemplates(catalog.list(), vscode.l10n.t('Start here')).map(({ title, entries }) => ({
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
}
