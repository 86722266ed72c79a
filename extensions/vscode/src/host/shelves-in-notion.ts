import * as vscode from 'vscode';
import type { Files } from '../../../../shared/ports.ts';
import type { Shelf } from '../../../../shared/workspace/index.ts';
import { notionPlaces, notionShelves } from '../../../../shared/workspace/templates-in-notion/notion-shelves.ts';
import type { App } from '../app.ts';

/** The databases in Notion where a folder finds templates. From a folder that is not trusted nothing is asked. */
export async function shelvesInNotion(
  app: App,
  folder: vscode.WorkspaceFolder,
  files: Files,
  named: readonly string[],
): Promise<readonly Shelf[]> {
  const places = vscode.workspace.isTrusted ? await notionPlaces(files, named) : [];
  if (places.length === 0) return [];
  return app.recent.of(JSON.stringify([String(folder.uri), places]), async () => {
    const connection = await app.connections.current();
    const missing = vscode.l10n.t('You are not connected to Notion: run “Connect to Notion”.');
    const { token = '', baseUrl } = connection ?? {};
    return notionShelves(
      { clock: app.clock, token, baseUrl, missing, fetch: (input, init) => fetch(input, init) },
      files,
      places,
    );
  });
}
