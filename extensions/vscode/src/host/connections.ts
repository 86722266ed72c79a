import * as vscode from 'vscode';

/** How Notion is reached. */
export interface Connection {
  kind: 'notion' | 'local';
  token: string;
  /** Without `/v1`. */
  baseUrl: string;
  /** Whose token it is, as Notion names them. */
  owner: string;
  /** The page under which everything lies in Local Notion. */
  root?: string;
}

/** A running Local Notion, as far as it matters here. */
export interface LocalServer {
  url: string;
  token: string;
  root: string;
  close(): Promise<void>;
}

/** Starts Local Notion with its pages in a folder. */
export type StartLocalNotion = (data: string) => Promise<LocalServer>;

const TOKEN = 'rapport.notion.token';
const ACCOUNT = 'rapport.notion.account';
const WARNED = 'rapport.notion.warned';
const LOCAL = 'rapport.localNotion';

/** For whom a token was checked, and where: it is sent to no other address. */
interface Account {
  owner: string;
  baseUrl: string;
  /** The last day of the token, as far as the person knows it: Notion does not say. */
  expires?: string;
}

/**
 * The connection to Notion: the person's own token in VS Code's secret storage, or Local Notion for this workspace. Local
 * Notion is started when it is first needed, and ends with the window.
 */
export class Connections implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #start: StartLocalNotion | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  #local: Promise<LocalServer> | undefined;
  readonly onDidChange = this.#changed.event;

  constructor(context: vscode.ExtensionContext, start: StartLocalNotion | undefined) {
    this.#context = context;
    this.#start = start;
    this.#tell();
  }

  /** Whether Local Notion can run here. */
  get canRunLocal(): boolean {
    return this.#start !== undefined;
  }

  /** Which connection there is, without reaching for it. */
  get kind(): Connection['kind'] | undefined {
    if (this.#context.workspaceState.get(LOCAL)) return 'local';
    return this.#account === undefined ? undefined : 'notion';
  }

  /** Whose token it is; nobody's where Local Notion is used. */
  get owner(): string | undefined {
    return this.kind === 'notion' ? this.#account?.owner : undefined;
  }

  /** The last day of the token in use; `undefined` where nobody knows. */
  get expires(): string | undefined {
    return this.kind === 'notion' ? this.#account?.expires : undefined;
  }

  /** The day on which its end was last spoken of. */
  get warned(): string | undefined {
    return this.#context.globalState.get(WARNED);
  }

  async warnedOn(day: string): Promise<void> {
    await this.#context.globalState.update(WARNED, day);
  }

  /** The connection; `undefined` where there is none. Starts Local Notion where that is the one. */
  async current(): Promise<Connection | undefined> {
    if (this.kind === 'local') return this.#localConnection();
    const token = await this.#context.secrets.get(TOKEN);
    const account = this.#account;
    return account && token ? { kind: 'notion', token, ...account } : undefined;
  }

  /** Keeps a token that was checked. */
  async keep(token: string, account: Account): Promise<void> {
    await this.#context.secrets.store(TOKEN, token);
    await this.#context.globalState.update(ACCOUNT, account);
    await this.#useLocal(false);
  }

  /** Uses Local Notion in this workspace from now on. @throws Error where it can't be started */
  async useLocal(): Promise<Connection> {
    const connection = await this.#localConnection();
    await this.#useLocal(true);
    return connection;
  }

  /** Forgets the connection in use. What Local Notion holds stays on disk. */
  async forget(): Promise<void> {
    if (this.kind === 'notion') {
      await this.#context.secrets.delete(TOKEN);
      await this.#context.globalState.update(ACCOUNT, undefined);
    }
    await this.#useLocal(false);
    await this.#stopLocal();
  }

  dispose(): void {
    this.#changed.dispose();
    void this.#stopLocal();
  }

  get #account(): Account | undefined {
    const account = this.#context.globalState.get<Account>(ACCOUNT);
    return account?.baseUrl === notionAddress() ? account : undefined;
  }

  async #localConnection(): Promise<Connection> {
    if (!this.#start)
      throw new Error(vscode.l10n.t('Local Notion needs VS Code on a computer; a browser can’t run it.'));
    const folder = this.#context.storageUri ?? this.#context.globalStorageUri;
    this.#local ??= this.#start(vscode.Uri.joinPath(folder, 'local-notion').fsPath);
    try {
      const { url, token, root } = await this.#local;
      return { kind: 'local', token, baseUrl: url, root, owner: 'Local Notion' };
    } catch (error) {
      this.#local = undefined;
      throw error;
    }
  }

  async #useLocal(yes: boolean): Promise<void> {
    await this.#context.workspaceState.update(LOCAL, yes || undefined);
    this.#tell();
    this.#changed.fire();
  }

  async #stopLocal(): Promise<void> {
    const local = this.#local;
    this.#local = undefined;
    await (await local)?.close();
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', 'rapport.connected', this.kind ?? false);
  }
}

/** Where Notion's API is, as the setting says. */
export const notionAddress = (): string =>
  (vscode.workspace.getConfiguration('rapport').get<string>('notion.baseUrl') || 'https://api.notion.com').replace(
    /\/+$/,
    '',
  );
