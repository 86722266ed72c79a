import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import { readEntities } from './host/entity-table.ts';
import type { PreviewExports } from './preview/lazy-preview.ts';

/** In a browser, where no server can be started. */
export function activate(context: vscode.ExtensionContext): PreviewExports {
  return activateWith(context, { ready: () => readEntities(context.extensionUri) });
}
