import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import type { PreviewExports } from './preview/lazy-preview.ts';

/** On the desktop, and wherever VS Code runs extensions in Node. */
export function activate(context: vscode.ExtensionContext): PreviewExports {
  return activateWith(context, {
    startLocalNotion: async data => {
      const { startLocalNotion } = await import('./local-notion.ts');
      return startLocalNotion({ data });
    },
  });
}
