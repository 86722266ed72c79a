import type * as vscode from 'vscode';
import type { App } from '../app.ts';

/** Something that is there without being asked for. It registers itself at once, and loads what it needs when it is first used. */
export interface Feature {
  register(app: App): vscode.Disposable;
}
