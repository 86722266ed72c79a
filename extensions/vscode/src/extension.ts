import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';

/** On the desktop, and wherever VS Code runs extensions in Node. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, async data => {
    const { startLocalNotion } = await import('./local-notion.ts');
    return startLocalNotion({ data });
  });
}
