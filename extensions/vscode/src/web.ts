import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';

/** In a browser, where no server can be started. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context);
}
