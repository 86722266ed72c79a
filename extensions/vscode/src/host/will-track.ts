import type * as vscode from 'vscode';
import { gitApi } from './git.ts';
import { gitTracks } from './git-tracks.ts';

/**
 * Whether git tracks a file, or would if it were there: it lies in a repository and nothing ignores it. Where nobody can say, as in a
 * browser, it does not: then what is kept of a page stays private.
 */
export async function willTrack(uri: vscode.Uri): Promise<boolean> {
  const repository = (await gitApi())?.getRepository(uri);
  if (!repository) return false;
  // Older versions of the editor can't say what is ignored.
  if (!repository.checkIgnore) return (await gitTracks(uri)) === true;
  return (await repository.checkIgnore([uri.fsPath])).size === 0;
}
