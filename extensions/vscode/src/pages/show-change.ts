import * as vscode from 'vscode';

const SCHEME = 'rapport-change';

/** Shows what a file would become beside what it is, as the editor shows changes; `close` ends it. */
export async function showChange(uri: vscode.Uri, after: string, title: string): Promise<{ close(): Promise<void> }> {
  const shown = vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: String(Date.now()) });
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: () => after,
  });
  await vscode.commands.executeCommand('vscode.diff', uri, shown, title, { preview: true, preserveFocus: false });
  return {
    async close() {
      const tabs = vscode.window.tabGroups.all
        .flatMap(group => group.tabs)
        .filter(
          ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === shown.toString(),
        );
      await vscode.window.tabGroups.close(tabs, true);
      provider.dispose();
    },
  };
}
