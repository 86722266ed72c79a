import * as vscode from 'vscode';
import { findMember } from '../../../../shared/practice/index.ts';
import { nextOneOnOne, usableTemplate } from '../../../../shared/workspace/index.ts';
import { settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askWhom } from '../pages/ask-whom.ts';
import { knowMe } from '../pages/know-me.ts';
import { makePage } from '../pages/make-page.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/** *Prepare Next One-on-One*: with whom? The rest is known: promises, parked topics and a question come along. */
export const prepareOneOnOne: Command = {
  id: 'rapport.prepareOneOnOne',
  title: 'Prepare Next One-on-One',
  async run(app, ...args) {
    const { person, answers, folder } = readRequest(args);
    const found = await openDesk(app, folder);
    if (!found) return;
    const desk = await knowMe(app, found);
    const [people, me] = await Promise.all([desk.workspace.people(), desk.workspace.me()]);
    const who = person ?? (await askWhom(desk, vscode.l10n.t('Prepare Next One-on-One')));
    if (who === undefined) return;
    const known = findMember(who, people);
    // By id, because two people may have one name.
    const pair = known && (me?.manager === known.id ? { manager: known.id } : { report: known.id });
    const next = await nextOneOnOne(desk.workspace, known?.id ?? who, { ...pair, ...answers });
    if (next.kind === 'open') {
      const { entry } = settled(usableTemplate(await desk.workspace.catalog(), next.template));
      await makePage(app, desk, entry, next.answers);
      return;
    }
    await vscode.window.showTextDocument(desk.uri(next.path));
    void vscode.window.showInformationMessage(vscode.l10n.t('This one is prepared already: {0}', next.path));
  },
};
