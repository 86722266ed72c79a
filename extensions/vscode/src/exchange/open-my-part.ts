import * as vscode from 'vscode';
import { isProblem } from '../../../../shared/sync/actions/problem.ts';
import type { WishPreview } from '../../../../shared/sync/exchange/change-mark.ts';
import {
  type ExchangeReport,
  exchangePage,
  type HostOfExchange,
} from '../../../../shared/sync/exchange/exchange-page.ts';
import { myPart, pageOfPart } from '../../../../shared/sync/exchange/my-part.ts';
import { isAmiss, sayExchange } from '../../../../shared/sync/exchange/say-exchange.ts';
import { exchangeIn } from '../../../../shared/workspace/exchange-in.ts';
import { linkedFiles, readersOf } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { settled } from '../host/complaint.ts';
import type { Desk } from '../host/open-desk.ts';
import { saveOpen } from '../host/save-open.ts';
import type { PageInFront } from '../notion/page-in-front.ts';
import { type Reached, reachNotion } from '../notion/reach-notion.ts';
import { saySynced } from '../notion/say-synced.ts';
import { withLaterProgress } from '../notion/with-progress.ts';
import { beginMyPart } from './begin-my-part.ts';
import { type Step, stepsFor } from './steps.ts';

/**
 * Says how the parts of a page stand that everybody writes alone, and offers what I can do about mine: begin it, open it, say
 * that I am done, take that back, or wait no longer for the others.
 *
 * @param page the page, or my part of it
 */
export async function openMyPart(app: App, { desk, file: named }: PageInFront): Promise<void> {
  const { workspace } = desk;
  const { files } = workspace;
  const file = (await pageOfPart(files, named)) ?? named;
  const linked = (await linkedFiles(files)).some(one => one.file === file);
  const reached = linked ? await reachNotion(app, desk) : undefined;
  if (linked && !reached) return;
  const host: HostOfExchange = { files, exchange: exchangeIn(workspace), notion: async () => reached!.host };
  const seen = settled(await exchangePage(host, { file }));
  const mine = await myPart(files, file);
  const part = mine && !isProblem(mine) ? desk.uri(mine.path) : undefined;
  const me = (await workspace.me())?.name;
  const steps = stepsFor(seen.exchange, { part: part !== undefined, opener: seen.exchange.opener === me });
  const said = sayExchange(seen.exchange).join(' ');
  if (steps.length === 0) {
    void vscode.window.showInformationMessage(said);
    return;
  }
  const chosen = await app.ask.choose(said, steps);
  if (chosen === undefined) return;
  if (chosen === 'begin') return beginMyPart(app, desk, file);
  if (chosen === 'open') return void (await vscode.window.showTextDocument(part!));
  await wish(app, desk, { host, file, step: chosen, part, reached });
}

interface Wishing {
  host: HostOfExchange;
  file: string;
  step: Exclude<Step, 'begin' | 'open'>;
  part: vscode.Uri | undefined;
  reached: Reached | undefined;
}

async function wish(app: App, desk: Desk, { host, file, step, part, reached }: Wishing): Promise<void> {
  await saveOpen([desk.uri(file), ...(part ? [part] : [])]);
  const result = settled(
    await withLaterProgress(vscode.l10n.t('Bringing the parts together'), begin =>
      exchangePage(host, {
        file,
        wish: step,
        approve: async preview => {
          const yes = await approve(app, desk, preview, part);
          if (yes) begin();
          return yes;
        },
      }),
    ),
  );
  if (result.kind === 'exchange') tell(app, result, reached);
}

/** The very words stand in front when somebody says that they are done with them. */
async function approve(app: App, desk: Desk, preview: WishPreview, part: vscode.Uri | undefined): Promise<boolean> {
  const { wish, audience, missing } = preview;
  if (wish === 'done' && part) await vscode.window.showTextDocument(part, { preserveFocus: true });
  const readers = audience ? await readersOf(desk.workspace, audience) : vscode.l10n.t('everybody who reads the page');
  const questions = {
    done: vscode.l10n.t(
      'Done with just these words? Once everybody is ready they stand on the page, to be read by {0}.',
      readers,
    ),
    take_back: vscode.l10n.t('Not done yet? You are not counted as ready any more.'),
    close: vscode.l10n.t('Wait no longer for {0}? The parts that are ready open.', missing.join(', ')),
  };
  return (await app.ask.confirm(questions[wish])) === true;
}

function tell(app: App, { exchange, synced }: ExchangeReport, reached: Reached | undefined): void {
  if (synced && reached && (synced.conflicts.length > 0 || synced.refused.length > 0)) {
    void saySynced(app, reached.connection, [synced]);
    return;
  }
  const said = sayExchange(exchange).join(' ');
  // Not waited for: a message stays until somebody closes it.
  void (isAmiss(exchange) ? vscode.window.showWarningMessage(said) : vscode.window.showInformationMessage(said));
}
