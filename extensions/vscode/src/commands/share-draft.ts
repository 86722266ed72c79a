import * as vscode from 'vscode';
import { pageHtml } from '../../../../shared/markdown/preview/page-html.ts';
import { PRIVATE_FOLDER } from '../../../../shared/practice/index.ts';
import { shareDraft as share } from '../../../../shared/sync/actions/share-draft.ts';
import { privatePath } from '../../../../shared/workspace/index.ts';
import { pageFindings } from '../checks/index.ts';
import { Complaint } from '../host/complaint.ts';
import type { Desk } from '../host/open-desk.ts';
import { approvePublish } from '../notion/approve-publish.ts';
import { begunAt } from '../notion/begun-at.ts';
import { choosePlace } from '../notion/choose-place.ts';
import { inConfirmedPlace } from '../notion/in-confirmed-place.ts';
import { pageInFront } from '../notion/page-in-front.ts';
import { reachNotion } from '../notion/reach-notion.ts';
import { sayPublished } from '../notion/say-published.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/** *Share Draft…*: shows the very words, who will read them and where; after a yes the file leaves the private folder. */
export const shareDraft: Command = {
  id: 'rapport.shareDraft',
  title: 'Share Draft…',
  async run(app, ...args) {
    const page = await pageInFront(app, args);
    if (!page) return;
    const { desk, file, uri } = page;
    if (!privatePath(file))
      throw new Complaint(vscode.l10n.t('{0} is no draft any more. “Publish to Notion” sends it there.', file), {
        label: vscode.l10n.t('Publish to Notion'),
        run: () => vscode.commands.executeCommand('rapport.publishPage', uri),
      });
    const reached = await reachNotion(app, desk);
    if (!reached) return;
    const parent = readRequest(args).parent ?? (await choosePlace(reached, file));
    if (parent === undefined) return;
    const result = await inConfirmedPlace(app, page, parent, () =>
      share(reached.host, {
        file,
        parent,
        privateFolder: PRIVATE_FOLDER,
        tracked: desk.workspace.tracked,
        approve: async preview => {
          app.preview.show({ title: preview.title, html: pageHtml(preview.words) }, vscode.ViewColumn.Beside);
          const title = vscode.l10n.t('Share “{0}”? Its words stand beside, just as they would leave.', preview.title);
          const note = await noteOn(desk, file, preview.target);
          return approvePublish(desk.workspace, preview, { title, yes: vscode.l10n.t('Share'), note });
        },
      }).finally(() => app.preview.close()),
    );
    if (!result || result.kind === 'preview') return;
    await closeTabOf(uri);
    await vscode.window.showTextDocument(desk.uri(result.file));
    if (result.kind === 'shared') {
      void sayPublished(reached.connection, vscode.l10n.t('Shared “{0}”.', result.title), result.page);
      return;
    }
    await app.context.workspaceState.update(begunAt(desk.uri(result.file)), parent);
    throw new Complaint(
      vscode.l10n.t('The draft lies at {0} now, and is not in Notion yet. {1}', result.file, result.reason.message),
      {
        label: vscode.l10n.t('Publish Again'),
        run: () => vscode.commands.executeCommand('rapport.publishPage', desk.uri(result.file)),
      },
    );
  },
};

/** Where the file goes, and how many thoughts there are on its words: they stand in the file, and stop nobody. */
async function noteOn({ workspace }: Desk, file: string, target: string): Promise<string> {
  const moves = vscode.l10n.t('The file moves to {0}', target);
  const text = await workspace.files.read(file);
  const thoughts = text === undefined ? [] : await pageFindings(workspace, file, text);
  const [first] = thoughts;
  if (!first) return moves;
  return `${moves}\n\n${vscode.l10n.t('Before you share it ({0}): {1}', thoughts.length, first.message)}`;
}

/** The file that the tab showed is gone. */
async function closeTabOf(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  await vscode.window.tabGroups.close(tabs, true);
}
