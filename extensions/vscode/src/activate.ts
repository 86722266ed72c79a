import * as vscode from 'vscode';
import { createApp, type Surroundings } from './app.ts';
import { FEATURES } from './features/index.ts';
import { lazyPreview, type PreviewExports } from './preview/lazy-preview.ts';

/**
 * Composes the extension. Only what must be known at once is loaded here; a command, a view or a page loads the rest when it
 * is first used.
 */
export function activateWith(context: vscode.ExtensionContext, surroundings: Surroundings): PreviewExports {
  const app = createApp(context, surroundings);
  const { commands } = context.extension.packageJSON.contributes as { commands: { command: string }[] };
  for (const { command } of commands) {
    const run = async (...args: unknown[]) => (await app.rest()).runCommand(app, command, args);
    context.subscriptions.push(vscode.commands.registerCommand(command, run));
  }
  for (const feature of FEATURES) context.subscriptions.push(feature.register(app));
  return lazyPreview;
}
