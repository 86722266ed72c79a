import * as vscode from 'vscode';
import type { Ask, Clock, Files } from '../../../shared/ports.ts';
import { Connections, type StartLocalNotion } from './host/connections.ts';
import { editorAsk } from './host/editor-ask.ts';
import { localClock } from './host/local-clock.ts';
import { packageFiles } from './host/package-files.ts';
import { PagePanel } from './host/page-panel.ts';
import { Recent } from './host/recent.ts';

/** What every command and every feature may use. Making it costs nothing: nothing is read before somebody asks. */
export interface App {
  context: vscode.ExtensionContext;
  ask: Ask;
  clock: Clock;
  /** The templates that come with the extension. */
  templates: Files;
  connections: Connections;
  /** What was fetched a moment ago. */
  recent: Recent;
  /** Where pages are only looked at. */
  preview: PagePanel;
  /** Where one reads what is known of somebody; it stays while templates are looked at. */
  brief: PagePanel;
  /** Where failures are written down with all that is known of them; never a token. */
  log: vscode.LogOutputChannel;
  /** Everything that is loaded when it is first used: what knows Markdown, templates and Notion. */
  rest(): Promise<Rest>;
}

export type Rest = typeof import('./rest.ts');

/** What differs from one kind of machine to the other. */
export interface Surroundings {
  /** Missing where no server can be started, as in a browser. */
  startLocalNotion?: StartLocalNotion;
  /** What has to be there before the rest is used. */
  ready?: () => Promise<void>;
}

/** Puts the collaborators together. */
export function createApp(context: vscode.ExtensionContext, { startLocalNotion, ready }: Surroundings): App {
  const log = vscode.window.createOutputChannel('Rapport', { log: true });
  const connections = new Connections(context, startLocalNotion);
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const preview = new PagePanel(dist, ['rapport.newPage']);
  const brief = new PagePanel(dist, ['rapport.prepareOneOnOne', 'vscode.open']);
  const recent = new Recent();
  // Another connection may see other templates.
  context.subscriptions.push(
    log,
    connections,
    preview,
    brief,
    connections.onDidChange(() => recent.forget()),
  );
  return {
    context,
    ask: editorAsk,
    clock: localClock,
    templates: packageFiles(vscode.Uri.joinPath(dist, 'templates')),
    connections,
    recent,
    preview,
    brief,
    log,
    rest: async () => {
      await ready?.();
      return import('./rest.ts');
    },
  };
}
