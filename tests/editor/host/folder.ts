import * as vscode from 'vscode';
import { until } from './suite.ts';

/** What the runner tells the tests, in a file of the folder. */
export interface Surroundings {
  host: 'node' | 'web';
  gateway: string;
  token: string;
  root: string;
}

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export const at = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

export const read = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));

export const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));

export const exists = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(at(path)).then(
    () => true,
    () => false,
  );

export const surroundings = async (): Promise<Surroundings> => JSON.parse(await read('surroundings.json'));

/** Opens a file as one does with a click. */
export const open = async (path: string): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(path)), { preview: false });

/** The text in front, once it is that of a file with these words in its name. */
export const inFront = (name: string): Promise<vscode.TextEditor> =>
  until(`${name} is in front`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.includes(name) ? editor : undefined;
  });
