import * as vscode from 'vscode';

/** How the table is called among the files of the extension. */
const FILE = 'entities.bin';

/**
 * The named characters of HTML (`&hellip;`), as the package `entities` keeps them. In the bundle for browsers this stands for the
 * package's own table, a sixteenth of the whole bundle: it is a file, and is read before the first Markdown is.
 */
export const htmlDecodeTree = new Uint16Array(ENTITIES);

/** How long the table is; the build says so. */
declare const ENTITIES: number;

/** Reads the table, once. @throws where the file is missing: then the extension was not installed whole */
export async function readEntities(extension: vscode.Uri): Promise<void> {
  if (htmlDecodeTree[0] !== 0) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', FILE));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < htmlDecodeTree.length; i++) htmlDecodeTree[i] = view.getUint16(i * 2, true);
}
