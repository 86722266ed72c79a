import * as vscode from 'vscode';
import { isLanguage, openWorkspace, type Workspace } from '../../../../shared/workspace/index.ts';
import { knownDatabases } from '../../../../shared/workspace/known-databases.ts';
import type { App } from '../app.ts';
import { noted } from '../noted/index.ts';
import { Complaint } from './complaint.ts';
import { gitUserName } from './git.ts';
import { shelvesInNotion } from './shelves-in-notion.ts';
import { templateShelf } from './template-shelf.ts';
import { willTrack } from './will-track.ts';
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
 * @param near a file or folder in it, or its address
 * @returns `undefined` where nobody chose
 * @throws Complaint in a window without a folder
 */
export async function openDesk(app: App, near?: vscode.Uri | string): Promise<Desk | undefined> {
  const folder = await chooseFolder(typeof near === 'string' ? vscode.Uri.parse(near) : near);
  return folder && deskIn(app, folder);
}

/** What Rapport knows of one folder. Nothing is read yet. */
export function deskIn(app: App, folder: vscode.WorkspaceFolder): Desk {
  const workspace = openWorkspace({
    files: workspaceFiles(folder.uri),
    clock: app.clock,
    templates: app.templates,
    language: languageSet(folder),
    shelf: name => templateShelf(folder.uri, name),
    databases: knownDatabases,
    noted,
    inNotion: (files, named) => shelvesInNotion(app, folder, files, named),
    tracked: path => willTrack(vscode.Uri.joinPath(folder.uri, path)),
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

/** The language of new pages, where the settings of the editor name one; else the folder says it. @throws Complaint */
function languageSet(folder: vscode.WorkspaceFolder): string | undefined {
  const language = vscode.workspace.getConfiguration('rapport', folder).get<string>('language')?.trim() || undefined;
  if (language === undefined || isLanguage(language)) return language;
  const message = vscode.l10n.t(
    '{0}: a language is named by two letters, such as de (setting “rapport.language”).',
    language,
  );
  throw new Complaint(message, {
    label: vscode.l10n.t('Open Settings'),
    run: () => vscode.commands.executeCommand('workbench.action.openSettings', 'rapport.language'),
  });
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
