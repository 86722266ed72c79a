import * as vscode from 'vscode';
import { gitApi } from './git.ts';

/** Calls back when git may track other files than before: a repository was found, or something was staged or committed. */
export async function whenGitChanges(changed: () => void): Promise<vscode.Disposable> {
  const git = await gitApi();
  if (!git) return new vscode.Disposable(() => {});
  const listening: vscode.Disposable[] = git.repositories.map(one => one.state.onDidChange(changed));
  listening.push(
    git.onDidOpenRepository(one => {
      listening.push(one.state.onDidChange(changed));
      changed();
    }),
  );
  return new vscode.Disposable(() => {
    for (const one of listening) one.dispose();
  });
}
