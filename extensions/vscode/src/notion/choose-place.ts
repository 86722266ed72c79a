import * as vscode from 'vscode';
import { NotionClient } from '../../../../shared/notion/client/notion-client.ts';
import { pageIdIn } from '../../../../shared/notion/client/page-id-in.ts';
import type { Body } from '../../../../shared/notion/client/transport.ts';
import { openFile } from '../../../../shared/sync/actions/open-file.ts';
import { readConfig } from '../../../../shared/sync/places/config.ts';
import { placesFor, readersInWords } from '../../../../shared/workspace/index.ts';
import { settled } from '../host/complaint.ts';
import type { Connection } from '../host/connections.ts';
import { ask, type Reached } from './reach-notion.ts';

interface PlaceItem extends vscode.QuickPickItem {
  id?: string;
}

/** So many pages of Notion are listed; the others are found by their link. */
const MOST = 50;

/**
 * Where a page should go. The one place that was confirmed for just its readers is taken without a question; else those that
 * were confirmed come first, then what the connection may see, and a link from Notion always does.
 *
 * @returns the id of a page or data source
 * @throws NotionError, BrokenConfig
 */
export async function choosePlace({ host, connection }: Reached, file: string): Promise<string | undefined> {
  const { audience } = settled(await openFile(host.files, file)).file.meta;
  const config = await readConfig(host.files);
  const fitting = audience ? placesFor(config, audience) : [];
  if (fitting.length === 1) return fitting[0];
  const confirmed = new Map(Object.entries(config.places).map(([id, place]) => [plain(id), readersInWords(place)]));
  const link = { label: `$(link) ${vscode.l10n.t('Paste a link from Notion…')}`, alwaysShow: true };
  const picked = await vscode.window.showQuickPick(listPlaces(connection, confirmed, link), {
    title: vscode.l10n.t('Where in Notion should it go?'),
    placeHolder: vscode.l10n.t('A page or a database'),
    ignoreFocusOut: true,
  });
  return picked?.id ?? (picked ? askLink() : undefined);
}

async function listPlaces(
  connection: Connection,
  confirmed: ReadonlyMap<string, string>,
  link: PlaceItem,
): Promise<PlaceItem[]> {
  const { token, baseUrl } = connection;
  const client = new NotionClient({ token, baseUrl, fetch: ask });
  const { results } = await client.query('/search', { page_size: MOST });
  const places = (Array.isArray(results) ? (results as Body[]) : []).map(place => toItem(place, confirmed));
  const known = places.filter(({ description }) => description !== undefined);
  const root = connection.root;
  const top =
    root === undefined ? [] : [{ label: `$(home) ${vscode.l10n.t('The first page of Local Notion')}`, id: root }];
  return [...top, ...known, link, ...places.filter(place => !known.includes(place) && place.id !== root)];
}

function toItem(place: Body, confirmed: ReadonlyMap<string, string>): PlaceItem {
  const id = String(place.id);
  const isDatabase = place.object === 'data_source';
  const readers = confirmed.get(plain(id));
  return {
    label: `$(${isDatabase ? 'table' : 'file'}) ${titleOf(place) || vscode.l10n.t('Untitled')}`,
    ...(readers === undefined ? {} : { description: vscode.l10n.t('read by {0}', readers) }),
    id,
  };
}

/** A page's title is the property of that type; a database has its own. */
function titleOf({ title, properties }: Body): string {
  const own = Object.values((properties ?? {}) as { [name: string]: Body }).find(({ type }) => type === 'title')?.title;
  const runs = (Array.isArray(title) ? title : Array.isArray(own) ? own : []) as { plain_text?: string }[];
  return runs.map(run => run.plain_text ?? '').join('');
}

async function askLink(): Promise<string | undefined> {
  const wrong = vscode.l10n.t('This is no link to a page. In Notion: ••• → Copy link.');
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Where in Notion should it go?'),
    prompt: vscode.l10n.t('The link of a page or database. In Notion: ••• → Copy link.'),
    placeHolder: 'https://www.notion.so/…',
    ignoreFocusOut: true,
    validateInput: typed => (typed.trim() === '' || pageIdIn(typed) !== undefined ? undefined : wrong),
  });
  return pageIdIn(text ?? '');
}

const plain = (id: string): string => id.replaceAll('-', '').toLowerCase();
