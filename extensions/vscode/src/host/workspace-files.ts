import * as vscode from 'vscode';
import type { Files } from '../../../../shared/ports.ts';
import { writeThrough } from './write-through.ts';

/** Folders that hold no pages. */
const SKIPPED = new Set(['node_modules', '.git']);

/** Where a file can be written beside its place and moved there; other file systems write whole files by themselves. */
const ON_DISK = new Set(['file', 'vscode-remote']);

/**
 * The files of one folder, wherever it lies: on disk, on another machine, or in a virtual workspace. What somebody is typing
 * at this moment is read from the editor and written through it, so that neither writes over the other.
 */
export function workspaceFiles(root: vscode.Uri): Files {
  const place = (path: string): vscode.Uri => {
    const parts = path.split('/');
    if (path === '' || parts.includes('..') || path.startsWith('/'))
      throw new Error(vscode.l10n.t('{0} is outside of this folder. Name a file in it.', path));
    return vscode.Uri.joinPath(root, path);
  };
  return {
    read: path => readText(place(path)),
    readBytes: async path => ((await isLinked(root, path)) ? undefined : readOrMissing(place(path))),
    async write(path, text) {
      const uri = place(path);
      const document = unsaved(uri);
      if (document) await writeThrough(document, text);
      else await writeWhole(uri, text);
    },
    async remove(path) {
      const uri = place(path);
      if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    },
    async list(folder) {
      const start = folder === '' || folder === '.' ? root : place(folder);
      const prefix = start === root ? '' : `${folder}/`;
      return (await walkFolder(start, prefix)).sort();
    },
  };
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const document = unsaved(uri);
  if (document) return document.getText();
  const bytes = await readOrMissing(uri);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Whether a step of a path is a link: it may lead out of the folder, or to what is private in it. */
async function isLinked(root: vscode.Uri, path: string): Promise<boolean> {
  const steps = path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'));
  for (const step of steps) {
    try {
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, step));
      if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
  return false;
}

async function readOrMissing(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const unsaved = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(one => one.isDirty && one.uri.toString() === uri.toString());

async function writeWhole(uri: vscode.Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  if (!ON_DISK.has(uri.scheme)) return vscode.workspace.fs.writeFile(uri, bytes);
  const beside = vscode.Uri.joinPath(uri, '..', `.${crypto.randomUUID()}.tmp`);
  try {
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
  } catch (error) {
    if (await exists(beside)) await vscode.workspace.fs.delete(beside);
    throw error;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function walkFolder(folder: vscode.Uri, prefix: string): Promise<string[]> {
  const found = await Promise.all(
    (await entriesOf(folder)).map(([name, type]) => {
      // A link to a folder may lead in a circle, and is not followed.
      if (type === vscode.FileType.Directory)
        return SKIPPED.has(name) ? [] : walkFolder(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`);
      return (type & vscode.FileType.File) !== 0 ? [prefix + name] : [];
    }),
  );
  return found.flat();
}

async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const MISSING = new Set(['FileNotFound', 'EntryNotFound', 'FileNotADirectory', 'FileIsADirectory']);

const isMissing = (error: unknown): boolean => error instanceof vscode.FileSystemError && MISSING.has(error.code);
