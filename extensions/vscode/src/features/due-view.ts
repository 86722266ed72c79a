import * as vscode from 'vscode';
import type { DueRow } from '../meetings/due-rows.ts';
import type { Feature } from './feature.ts';

/** How long nothing may have changed before it is worked out anew, in milliseconds: a sync writes many files. */
const PAUSE = 500;

/** The *Due* view: whom to meet next, and what to look at again. A click leads to where the answer goes. */
export const dueView: Feature = {
  register(app) {
    const changed = new vscode.EventEmitter<void>();
    const view = vscode.window.createTreeView('rapport.due', {
      treeDataProvider: {
        onDidChangeTreeData: changed.event,
        getTreeItem: toItem,
        getChildren: async (row?: DueRow) => row?.children ?? (await (await app.rest()).dueTree(app)),
      },
    });
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const renew = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => changed.fire(), PAUSE);
    };
    const pages = vscode.workspace.createFileSystemWatcher('**/*.md');
    const own = vscode.workspace.createFileSystemWatcher('**/.rapport/{*.yaml,private/*.yaml,templates/**}');
    // The day may have changed while somebody was away.
    let day = app.clock.today();
    const onFocus = ({ focused }: vscode.WindowState): void => {
      if (!focused || app.clock.today() === day) return;
      day = app.clock.today();
      renew();
    };
    return vscode.Disposable.from(
      changed,
      view,
      new vscode.Disposable(() => clearTimeout(waiting)),
      ...[pages, own].flatMap(files => [
        files,
        files.onDidChange(renew),
        files.onDidCreate(renew),
        files.onDidDelete(renew),
      ]),
      vscode.window.onDidChangeWindowState(onFocus),
      vscode.workspace.onDidChangeWorkspaceFolders(renew),
      vscode.workspace.onDidGrantWorkspaceTrust(renew),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('rapport')) renew();
      }),
    );
  },
};

function toItem(row: DueRow): vscode.TreeItem {
  const { label, description, tooltip, spoken, icon, can, children, folded } = row;
  const state = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children ? (folded ? state.Collapsed : state.Expanded) : state.None);
  if (description !== undefined) item.description = description;
  if (tooltip !== undefined) item.tooltip = tooltip;
  if (spoken !== undefined) item.accessibilityInformation = { label: spoken };
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  if (can !== undefined) item.contextValue = can;
  if (!children && row.folder !== undefined)
    item.command = { command: 'rapport.openDue', title: vscode.l10n.t('Open'), arguments: [row] };
  return item;
}
