import * as vscode from 'vscode';
import { NotionClient } from '../../../../shared/notion/client/notion-client.ts';
import { isNotionError } from '../../../../shared/notion/client/notion-error.ts';
import type { App } from '../app.ts';
import { type Connection, notionAddress } from '../host/connections.ts';
import { LIFETIMES, lastDay } from './days-left.ts';
import { ask, requireTrust } from './reach-notion.ts';

/** Where one makes a token of one's own. */
const TOKENS = 'https://www.notion.so/profile/integrations';

/** How one may connect. */
export const WAYS = ['local', 'token', 'make'] as const;

type Way = (typeof WAYS)[number];

/**
 * Asks how to connect, and connects: with a token of one's own, which is checked and kept in the secret storage, or with
 * Local Notion on this computer.
 *
 * @returns `undefined` where somebody changed their mind
 * @throws NotionError where Notion can't be reached; a token that it does not accept is asked for again
 */
export async function connectNotion(app: App, way?: Way): Promise<Connection | undefined> {
  requireTrust();
  const chosen = way ?? (await app.ask.choose(vscode.l10n.t('How would you like to connect?'), waysOf(app)));
  if (chosen === undefined) return undefined;
  if (chosen === 'make') {
    await vscode.env.openExternal(vscode.Uri.parse(TOKENS));
    return connectNotion(app, 'token');
  }
  return chosen === 'local' ? connectLocal(app) : connectWithToken(app);
}

const waysOf = ({ connections }: App): { value: Way; label: string; hint: string }[] => [
  {
    value: 'local',
    label: vscode.l10n.t('Try with Local Notion'),
    hint: connections.canRunLocal
      ? vscode.l10n.t('A stand-in for Notion on this computer: no account, and nothing leaves it')
      : vscode.l10n.t('Not here: it needs VS Code on a computer; a browser can’t run it'),
  },
  {
    value: 'token',
    label: vscode.l10n.t('I have a token'),
    hint: vscode.l10n.t('Your edits then carry your name, and reach only what you may reach'),
  },
  {
    value: 'make',
    label: vscode.l10n.t('Make a token in Notion'),
    hint: vscode.l10n.t('Opens Notion’s page for it; come back with the token'),
  },
];

async function connectLocal(app: App): Promise<Connection> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Starting Local Notion') };
  const connection = await vscode.window.withProgress(options, () => app.connections.useLocal());
  const open = vscode.l10n.t('Open It');
  const said = vscode.l10n.t('Local Notion runs on this computer. What you publish shows up there, and nowhere else.');
  void vscode.window.showInformationMessage(said, open).then(chosen => {
    if (chosen === open) void vscode.env.openExternal(vscode.Uri.parse(connection.baseUrl));
  });
  return connection;
}

async function connectWithToken(app: App, problem?: string): Promise<Connection | undefined> {
  const token = await vscode.window.showInputBox({
    title: vscode.l10n.t('Connect to Notion'),
    prompt: problem ?? vscode.l10n.t('Your token. It is kept in this computer’s key store, and sent to Notion only.'),
    placeHolder: 'ntn_…',
    password: true,
    ignoreFocusOut: true,
    validateInput: text => (/\s/.test(text.trim()) ? vscode.l10n.t('A token is one word without spaces.') : undefined),
  });
  if (!token?.trim()) return undefined;
  const baseUrl = notionAddress();
  try {
    const owner = await ownerOf(token.trim(), baseUrl);
    const expires = await askLastDay(app);
    await app.connections.keep(token.trim(), { owner, baseUrl, ...(expires === undefined ? {} : { expires }) });
    void vscode.window.showInformationMessage(vscode.l10n.t('Connected to Notion as {0}.', owner));
    return { kind: 'notion', token: token.trim(), baseUrl, owner };
  } catch (error) {
    if (!isNotionError(error, 'wrong_token')) throw error;
    return connectWithToken(app, vscode.l10n.t('Notion does not accept this token. Copy it once more, all of it.'));
  }
}

/** Notion says how long a token lives when it is made, and never again. */
async function askLastDay({ ask, clock }: App): Promise<string | undefined> {
  const lifetimes = LIFETIMES.map(days => ({ value: String(days), label: vscode.l10n.t('{0} days', days) }));
  const unknown = { value: '', label: vscode.l10n.t('I don’t know') };
  const days = await ask.choose(vscode.l10n.t('How long does the token live? You are told before it ends.'), [
    ...lifetimes,
    unknown,
  ]);
  return days ? lastDay(clock.today(), Number(days)) : undefined;
}

/** Whose token it is: the person, for a connection of a workspace its name. @throws NotionError */
async function ownerOf(token: string, baseUrl: string): Promise<string> {
  const user = await new NotionClient({ token, baseUrl, fetch: ask }).read('/users/me');
  const { owner } = (user.bot ?? {}) as { owner?: { user?: { name?: string } } };
  return owner?.user?.name ?? (typeof user.name === 'string' && user.name ? user.name : 'Notion');
}
