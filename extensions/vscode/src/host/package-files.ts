import * as vscode from 'vscode';
import type { Files } from '../../../../shared/ports.ts';

/**
 * The templates that come with the extension, for reading only. In a browser the files of an extension can be fetched and not
 * listed; that is why the build writes the list down, in `index.json`.
 */
export function packageFiles(root: vscode.Uri): Files {
  const texts = new Map<string, Promise<string>>();
  const read = (path: string): Promise<string> => {
    const known = texts.get(path) ?? fetchText(vscode.Uri.joinPath(root, path));
    texts.set(path, known);
    return known;
  };
  const list = async (): Promise<string[]> => JSON.parse(await read('index.json'));
  const refuse = async (path: string): Promise<never> => {
    throw new Error(`${path} belongs to the product and is not written to`);
  };
  return {
    read: async path => ((await list()).includes(path) ? read(path) : undefined),
    readBytes: async path =>
      (await list()).includes(path) ? vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path)) : undefined,
    list: async folder => {
      const all = await list();
      return folder === '' || folder === '.' ? all : all.filter(path => path.startsWith(`${folder}/`));
    },
    write: refuse,
    remove: refuse,
  };
}

const fetchText = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
