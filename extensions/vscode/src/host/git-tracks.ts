import type * as vscode from 'vscode';
import { gitApi } from './git.ts';

/**
 * Whether git tracks a file: it is committed, or will be with the next commit.
 *
 * @returns `undefined` where nobody can say: outside of a repository, and where VS Code has no git, as in a browser
 */
export async function gitTracks(uri: vscode.Uri): Promise<boolean | undefined> {
  const repository = (await gitApi())?.getRepository(uri);
  if (!repository) return undefined;
  try {
    // Without the name of a commit git looks into its index, where tracked files are and others are not.
    await repository.getObjectDetails('', uri.fsPath);
    return true;
  } catch (error) {
    if ((error as { gitErrorCode?: string }).gitErrorCode === 'UnknownPath') return false;
    throw error;
  }
}
