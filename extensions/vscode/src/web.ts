import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import type { PreviewExports } from './preview/lazy-preview.ts';

/** In a browser, where no server can be started. */
export function activate(context: vscode.ExtensionContext): PreviewExports {
  return activateWith(context);
}
