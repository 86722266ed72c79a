import * as vscode from 'vscode';
import { inFront } from './folder.ts';
import type { Person } from './person.ts';
import { expectText, type Test, until } from './suite.ts';

const { executeCommand } = vscode.commands;

/** A folder that lies on no disk. It stays in the window, so this comes last. */
export const virtualTests = (person: Person): Test[] => [
  {
    sentence: 'in a virtual workspace pages are made as well',
    async run() {
      const files = memoryFiles();
      vscode.workspace.registerFileSystemProvider('memory', files.provider);
      const uri = vscode.Uri.parse('memory:/team');
      const { length } = vscode.workspace.workspaceFolders!;
      vscode.workspace.updateWorkspaceFolders(length, 0, { uri, name: 'virtual' });
      await until('the virtual folder is there', () => vscode.workspace.workspaceFolders!.length === length + 1);
      files.texts.set('/team/Notes.md', '# Notes\n');
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(vscode.Uri.joinPath(uri, 'Notes.md')),
      );
      person.will();
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Somewhere else' } });
      await inFront('Somewhere else.md');
      expectText(files.texts.get('/team/Somewhere else.md') ?? '', '## Problem');
    },
  },
];

/** Files that lie nowhere, as those of a virtual workspace. */
function memoryFiles(): { texts: Map<string, string>; provider: vscode.FileSystemProvider } {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const isFolder = (path: string): boolean => [...texts.keys()].some(name => name.startsWith(`${path}/`));
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions('This file system writes whole files and nothing else.');
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      const text = texts.get(uri.path);
      if (text === undefined && !isFolder(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
      const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
      return { type, ctime: 0, mtime: text?.length ?? 0, size: text?.length ?? 0 };
    },
    readDirectory(uri) {
      const inside = [...texts.keys()].filter(path => path.startsWith(`${uri.path}/`));
      const names = new Map<string, vscode.FileType>();
      for (const path of inside) {
        const [name = '', ...deeper] = path.slice(uri.path.length + 1).split('/');
        names.set(name, deeper.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
      }
      return [...names];
    },
    readFile(uri) {
      const text = texts.get(uri.path);
      if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      return new TextEncoder().encode(text);
    },
    writeFile(uri, bytes) {
      texts.set(uri.path, new TextDecoder().decode(bytes));
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    createDirectory: () => {},
    delete: refuse,
    rename: refuse,
  };
  return { texts, provider };
}
