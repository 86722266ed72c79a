import * as vscode from 'vscode';
import { plainText } from '../../../../shared/document/text.ts';
import { describeFidelity } from '../../../../shared/notion/describe-fidelity.ts';
import type { FidelityRow } from '../../../../shared/notion/fidelity.ts';
import type { PublishReport } from '../../../../shared/sync/actions/publish-page.ts';
import { readersOf, type Workspace } from '../../../../shared/workspace/index.ts';

export interface Approval {
  title: string;
  /** What the yes says. */
  yes: string;
  /** What the yes does, beside who will read it. */
  note?: string;
}

/** Shows who will read a page and what of it Notion will have, and asks. Nothing was sent before the answer. */
export async function approvePublish(
  workspace: Workspace,
  { audience, fidelity }: Pick<PublishReport, 'audience' | 'fidelity'>,
  { title, yes, note }: Approval,
): Promise<boolean> {
  const readers = await readersOf(workspace, audience);
  const [summary = ''] = describeFidelity(fidelity);
  const go: vscode.QuickPickItem = {
    label: `$(cloud-upload) ${yes}`,
    description: vscode.l10n.t('to be read by {0}', readers),
    ...(note === undefined ? {} : { detail: note }),
  };
  const items: vscode.QuickPickItem[] = [
    go,
    { label: `$(close) ${vscode.l10n.t('Not now')}`, description: vscode.l10n.t('nothing is sent') },
    { label: vscode.l10n.t('What Notion will have of it'), kind: vscode.QuickPickItemKind.Separator },
    { label: `$(info) ${summary}` },
    ...fidelity.filter(({ kept }) => kept !== 'whole').map(toItem),
  ];
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true })) === go;
}

function toItem({ kept, type, reason, block }: FidelityRow): vscode.QuickPickItem {
  const words = plainText(block.text).slice(0, 40);
  return {
    label: `$(warning) ${type.replaceAll('_', ' ')}${words ? ` “${words}”` : ''}`,
    description: kept,
    ...(reason === undefined ? {} : { detail: reason }),
  };
}
