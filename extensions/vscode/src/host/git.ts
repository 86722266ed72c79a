import * as vscode from 'vscode';

/** What the built-in git extension offers, as far as it is used here. */
export interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
  /** What has changed, is staged or committed: says when, not what. */
  readonly state: { readonly onDidChange: vscode.Event<void> };
  getConfig(key: string): Promise<string>;
  /** Which of these files git ignores. */
  checkIgnore?(paths: string[]): Promise<ReadonlySet<string>>;
  /** How git has a file; without a commit's name, how its index has it. @throws with `gitErrorCode` */
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
}

/** The git extension's API; `undefined` where it is missing or switched off, as in a browser. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const git = extension && (await extension.activate());
  return git?.enabled ? git.getAPI(1) : undefined;
}

/** The name that git knows its user by in a folder. */
export async function gitUserName(folder: vscode.Uri): Promise<string | undefined> {
  const repository = (await gitApi())?.getRepository(folder);
  return (await repository?.getConfig('user.name')) || undefined;
}
