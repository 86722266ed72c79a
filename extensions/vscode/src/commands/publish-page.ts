import * as vscode from 'vscode';
import { publishPage as publish } from '../../../../shared/sync/actions/publish-page.ts';
import { syncPage as sync } from '../../../../shared/sync/actions/sync-page.ts';
import { privatePath } from '../../../../shared/workspace/index.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { approvePublish } from '../notion/approve-publish.ts';
import { begunAt } from '../notion/begun-at.ts';
import { choosePlace } from '../notion/choose-place.ts';
import { inConfirmedPlace } from '../notion/in-confirmed-place.ts';
import { pageInFront } from '../notion/page-in-front.ts';
import { reachNotion } from '../notion/reach-notion.ts';
import { sayPublished } from '../notion/say-published.ts';
import { withLaterProgress } from '../notion/with-progress.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/**
 * *Publish to Notion*. Who will read the page and what of it Notion will have is shown before anything is sent; a publish that
 * was cut off goes on with the same page.
 */
export const publishPage: Command = {
  id: 'rapport.publishPage',
  title: 'Publish to Notion',
  async run(app, ...args) {
    const page = await pageInFront(app, args);
    if (!page) return;
    const { desk, file } = page;
    refusePrivate(file, page.uri);
    const reached = await reachNotion(app, desk);
    if (!reached) return;
    const begun = begunAt(page.uri);
    const before = app.context.workspaceState.get<string>(begun);
    // After an interruption another place would get a second page.
    const parent = readRequest(args).parent ?? before ?? (await choosePlace(reached, file));
    if (parent === undefined) return;
    const report = await inConfirmedPlace(app, page, parent, () =>
      withLaterProgress(vscode.l10n.t('Publishing {0}', nameOf(file)), begin =>
        publish(reached.host, {
          file,
          parent,
          approve: async preview => {
            const yes = await approvePublish(desk.workspace, preview, {
              title: vscode.l10n.t('Publish “{0}”', preview.title),
              yes: vscode.l10n.t('Publish'),
            });
            if (!yes) return false;
            begin();
            await app.context.workspaceState.update(begun, parent);
            return true;
          },
        }),
      ),
    );
    if (report?.kind !== 'published') return;
    // What was cut off is linked now, and lacks what was not sent.
    if (before !== undefined) settled(await sync(reached.host, { file }));
    await app.context.workspaceState.update(begun, undefined);
    void sayPublished(reached.connection, vscode.l10n.t('Published “{0}”.', report.title), report.page);
  },
};

/** @throws Complaint for what is mine alone, with the way to share it */
function refusePrivate(file: string, uri: vscode.Uri): void {
  const problem = privatePath(file);
  if (!problem) return;
  throw new Complaint(problem.message, {
    label: vscode.l10n.t('Share Draft…'),
    run: () => vscode.commands.executeCommand('rapport.shareDraft', uri),
  });
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.md$/, '');
