import * as vscode from 'vscode';
import type { Files } from '../../../../shared/ports.ts';
import { workspaceFiles } from './workspace-files.ts';

/** Where a path leads out of the folder that is open: on a disk. A virtual folder has nothing around it. */
const ON_DISK = new Set(['file', 'vscode-remote']);

/**
 * A shared folder or a package with templates, as the settings of a folder name it: what begins with a dot or a slash is a folder,
 * anything else a package that is installed here or in a folder above, with its templates in `templates/`.
 *
 * @returns nothing where it is not there, or where there is no disk that it could be on, as in a browser
 */
export async function templateShelf(folder: vscode.Uri, name: string): Promise<Files | undefined> {
  const isPath = /^[./~]/.test(name) || /^[a-z]:[\\/]/i.test(name);
  const place = isPath ? onPath(folder, name) : await inPackage(folder, name);
  return place && (await isFolder(place)) ? workspaceFiles(place) : undefined;
}

/** `./shared` is in the folder itself, which is there in a browser, too. */
function onPath(folder: vscode.Uri, name: string): vscode.Uri | undefined {
  const isAbsolute = !name.startsWith('.') && !name.startsWith('~');
  if (isAbsolute) return ON_DISK.has(folder.scheme) ? folder.with({ path: asPath(name) }) : undefined;
  const place = vscode.Uri.joinPath(folder, name);
  return ON_DISK.has(folder.scheme) || place.path.startsWith(`${folder.path}/`) ? place : undefined;
}

/** `C:\templates` is `/C:/templates` in an address. */
const asPath = (name: string): string => (name.startsWith('/') ? name : `/${name.replaceAll('\\', '/')}`);

async function inPackage(folder: vscode.Uri, name: string): Promise<vscode.Uri | undefined> {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    const place = vscode.Uri.joinPath(at, 'node_modules', name, 'templates');
    if (await isFolder(place)) return place;
    if (!ON_DISK.has(folder.scheme) || vscode.Uri.joinPath(at, '..').path === at.path) return undefined;
  }
}

async function isFolder(place: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(place)).type & vscode.FileType.Directory) !== 0;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return false;
    throw error;
  }
}
