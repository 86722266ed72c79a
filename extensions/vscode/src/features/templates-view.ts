import * as vscode from 'vscode';
import type { TreeRow } from '../pages/template-tree.ts';
import type { Feature } from './feature.ts';

/** The *Templates* view: the few to start with, then all by family. A click shows one, and its button makes a page of it. */
export const templatesView: Feature = {
  register(app) {
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.TreeDataProvider<TreeRow> = {
      onDidChangeTreeData: changed.event,
      getTreeItem: toItem,
      getChildren: async row => row?.children ?? (await (await app.rest()).templateTree(app)),
    };
    const view = vscode.window.createTreeView('rapport.templates', {
      treeDataProvider: provider,
      showCollapseAll: true,
    });
    const own = vscode.workspace.createFileSystemWatcher('**/.rapport/{templates/**,config.yaml}');
    const renew = (): void => changed.fire();
    return vscode.Disposable.from(
      changed,
      view,
      own,
      own.onDidChange(renew),
      own.onDidCreate(renew),
      own.onDidDelete(renew),
      vscode.workspace.onDidChangeWorkspaceFolders(renew),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('rapport.language')) renew();
      }),
    );
  },
};

function toItem({ label, description, tooltip, template, children, warning }: TreeRow): vscode.TreeItem {
  const state = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children ? state.Expanded : state.None);
  if (description !== undefined) item.description = description;
  if (tooltip !== undefined) item.tooltip = tooltip;
  if (warning) item.iconPath = new vscode.ThemeIcon('warning');
  if (template === undefined) return item;
  item.contextValue = 'template';
  item.iconPath = new vscode.ThemeIcon('file');
  item.command = { command: 'rapport.previewTemplate', title: vscode.l10n.t('Preview'), arguments: [template] };
  return item;
}
