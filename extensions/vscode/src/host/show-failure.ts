import * as vscode from 'vscode';
import { BrokenFile } from '../../../../shared/broken-file.ts';
import { NOTION_URL } from '../../../../shared/notion/client/notion-client.ts';
import { isNotionError, type NotionErrorCode } from '../../../../shared/notion/client/notion-error.ts';
import { BrokenConfig, CONFIG_FILE } from '../../../../shared/sync/places/config.ts';
import { BrokenPeople, ME_FILE, PEOPLE_FILE } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { Complaint, type Remedy } from './complaint.ts';
import { notionAddress } from './connections.ts';
import { isBrowser } from './is-browser.ts';

export interface Attempt {
  /** What was tried, as its command is called. */
  title: string;
  /** Tries it once more. */
  again(): Promise<unknown>;
}

/** Says what went wrong and how to mend it; with a button where one press mends it. Ends when the message is closed. */
export async function showFailure(app: App, error: unknown, attempt: Attempt): Promise<void> {
  const { message, remedies } = explain(app, error, attempt);
  const chosen = await vscode.window.showErrorMessage(
    message.replace(/\s*\n\s*/g, ' '),
    ...remedies.map(one => one.label),
  );
  await remedies.find(one => one.label === chosen)?.run();
}

function explain(app: App, error: unknown, attempt: Attempt): { message: string; remedies: readonly Remedy[] } {
  if (error instanceof Complaint) return error;
  if (isNotionError(error)) {
    const row = NOTION_FAILURES[error.code];
    return { message: row?.say() ?? error.message, remedies: row?.remedies(attempt) ?? [] };
  }
  if (error instanceof BrokenConfig) return { message: error.message, remedies: [open(CONFIG_FILE)] };
  if (error instanceof BrokenPeople) {
    const file = error.message.startsWith(ME_FILE) ? ME_FILE : PEOPLE_FILE;
    return { message: error.message, remedies: [open(file)] };
  }
  if (error instanceof BrokenFile) return { message: error.message, remedies: [] };
  app.log.error(error instanceof Error ? error : String(error));
  const what = error instanceof Error ? error.message : String(error);
  const details = { label: vscode.l10n.t('Show Details'), run: async () => app.log.show() };
  return { message: vscode.l10n.t('“{0}” did not work: {1}', attempt.title, what), remedies: [details] };
}

interface Row {
  say(): string | undefined;
  remedies(attempt: Attempt): Remedy[];
}

const command = (label: string, id: string): Remedy => ({ label, run: () => vscode.commands.executeCommand(id) });

const tryAgain = ({ again }: Attempt): Remedy[] => [{ label: vscode.l10n.t('Try Again'), run: again }];

/** What is said here in other words than on a command line, and which button mends it. */
const NOTION_FAILURES: { readonly [K in NotionErrorCode]?: Row } = {
  no_token: {
    say: () => vscode.l10n.t('Rapport is not connected to Notion.'),
    remedies: () => [command(vscode.l10n.t('Connect'), 'rapport.connect')],
  },
  wrong_token: {
    say: () =>
      vscode.l10n.t(
        'Notion does not accept your token any more: it has expired, or was withdrawn. Make a new one and connect again; nothing was lost.',
      ),
    remedies: () => [command(vscode.l10n.t('Connect Again'), 'rapport.connect')],
  },
  away: {
    say: () =>
      isBrowser && notionAddress() === NOTION_URL
        ? vscode.l10n.t(
            'Notion can’t be reached from this browser: its API answers no pages of other sites. Use VS Code on a computer, or an address of your company that passes requests on (setting “rapport.notion.baseUrl”).',
          )
        : undefined,
    remedies: tryAgain,
  },
  unanswered: { say: () => undefined, remedies: tryAgain },
  rate_limited: { say: () => undefined, remedies: tryAgain },
  conflict: { say: () => undefined, remedies: tryAgain },
};

function open(path: string): Remedy {
  const run = async (): Promise<void> => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
  };
  return { label: vscode.l10n.t('Open {0}', path), run };
}
