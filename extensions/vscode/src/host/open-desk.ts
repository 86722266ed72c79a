import * as vscode from 'vscode';
import { openWorkspace, type Workspace } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { Complaint } from './complaint.ts';
import { gitUserName } from './git.ts';
import { workspaceFiles } from './workspace-files.ts';

/** A folder of pages in this window. */
export interface Desk {
  folder: vscode.WorkspaceFolder;
  workspace: Workspace;
  /** Where a file of the folder lies. */
  uri(path: string): vscode.Uri;
  /** The path of a file within the folder. */
  path(uri: vscode.Uri): string;
}

/**
 * The folder that a command is about: that of a file, of the page in front, the only one, or the one that somebody chooses.
 *
 * @returns `undefined` where nobody chose
 * @throws Complaint in a window without a folder
 */
export async function openDesk(app: App, near?: vscode.Uri): Promise<Desk | undefined> {
  const folder = await chooseFolder(near);
  return folder && deskIn(app, folder);
}

/** What Rapport knows of one folder. Nothing is read yet. */
export function deskIn(app: App, folder: vscode.WorkspaceFolder): Desk {
  const workspace = openWorkspace({
    files: workspaceFiles(folder.uri),
    clock: app.clock,
    templates: app.templates,
    userName: async () =>
      vscode.workspace.getConfiguration('rapport', folder).get<string>('me') ||
      app.connections.owner ||
      gitUserName(folder.uri),
  });
  const root = folder.uri.path.replace(/\/?$/, '/');
  return {
    folder,
    workspace,
    uri: path => vscode.Uri.joinPath(folder.uri, path),
    path: uri => (uri.path.startsWith(root) ? uri.path.slice(root.length) : uri.path),
  };
}

async function chooseFolder(near: vscode.Uri | undefined): Promise<vscode.WorkspaceFolder | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  if (workspaceFolders.length === 0) {
    throw new Complaint(vscode.l10n.t('Rapport keeps pages as files in a folder, and this window has none open yet.'), {
      label: vscode.l10n.t('Open Folder…'),
      run: () => vscode.commands.executeCommand('vscode.openFolder'),
    });
  }
  const front = near ?? vscode.window.activeTextEditor?.document.uri;
  const folder = front && vscode.workspace.getWorkspaceFolder(front);
  if (folder || workspaceFolders.length === 1) return folder ?? workspaceFolders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('In which folder?') });
}
