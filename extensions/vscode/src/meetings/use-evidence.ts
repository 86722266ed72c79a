import * as vscode from 'vscode';
import type { Offer } from '../../../../shared/practice/evidence/evidence-for.ts';
import { isProblem, type Problem } from '../../../../shared/sync/actions/problem.ts';
import { evidenceIn, type Gathering } from '../../../../shared/workspace/evidence-in.ts';
import { readersOf } from '../../../../shared/workspace/readers-of.ts';
import { takeEvidence } from '../../../../shared/workspace/take-evidence.ts';
import type { App } from '../app.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { writeThrough } from '../host/write-through.ts';
import { pageInFront } from '../notion/page-in-front.ts';
import { offerItems } from './offer-items.ts';
import { sectionsFor } from './sections-for.ts';

/** Offers lines of earlier pages for the page in front, and puts the chosen ones where they belong. *Undo* takes them back. */
export async function useEvidence(app: App, ...args: readonly unknown[]): Promise<void> {
  const page = await pageInFront(app, args);
  if (!page) return;
  const { workspace } = page.desk;
  const found = settled(inWords(await evidenceIn(workspace, page.file)));
  if (found.offers.length === 0) return sayNothing(found);
  const chosen = await choose(found, await readersOf(workspace, found.audience));
  const locked = chosen.filter(({ lock }) => lock);
  const free = chosen.filter(({ lock }) => !lock);
  const section = free.length > 0 ? await sectionFor(app, found) : undefined;
  if (section !== undefined) {
    const { text } = settled(takeEvidence(found.made, free, section.id));
    const document = await vscode.workspace.openTextDocument(page.uri);
    await writeThrough(document, text);
    await vscode.window.showTextDocument(document, { preview: false });
  }
  const said = [
    section === undefined ? '' : placed(free.length, section.title),
    ...locked.map(({ text, why = '' }) => vscode.l10n.t('Left out, because it has a lock: “{0}” {1}', text, why)),
    locked.length === 0 ? '' : howToAgree(found),
  ].filter(Boolean);
  // Not waited for: a message stays until somebody closes it.
  if (said.length > 0) void vscode.window.showInformationMessage(said.join(' '));
}

const placed = (count: number, section: string): string =>
  count === 1
    ? vscode.l10n.t('Put 1 line into “{0}”. Undo takes it back.', section)
    : vscode.l10n.t('Put {0} lines into “{1}”. Undo takes them back.', count, section);

/** A yes is a line below the one that it is about, where everybody who reads that page sees it. */
const howToAgree = ({ made }: Gathering): string =>
  vscode.l10n.t(
    'A yes is a line below it, on its page: “Name: may be used in the {0}”.',
    made.template.manifest.title.toLowerCase(),
  );

/** The lines that somebody ticks; those with a lock stand below the others. */
async function choose({ offers }: Gathering, readers: string): Promise<Offer[]> {
  const items = offerItems(offers, vscode.l10n);
  const [free, locked] = [items.filter(({ offer }) => !offer.lock), items.filter(({ offer }) => offer.lock)];
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const list: (vscode.QuickPickItem & { offer?: Offer })[] = [
    ...(free.length > 0 ? [heading(vscode.l10n.t('You may use')), ...free] : []),
    ...(locked.length > 0 ? [heading(vscode.l10n.t('Locked')), ...locked] : []),
  ];
  const ticked = await vscode.window.showQuickPick(list, {
    canPickMany: true,
    title: vscode.l10n.t('Use Evidence: read here by {0}', readers),
    placeHolder: vscode.l10n.t('Tick the lines that you want to use'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return (ticked ?? []).flatMap(({ offer }) => (offer ? [offer] : []));
}

/** Where such lines belong; asked where the page has several places for them, or lost its own. */
async function sectionFor(app: App, { made }: Gathering): Promise<{ id: string; title: string } | undefined> {
  const { usual, all } = sectionsFor(made);
  if (usual) return usual;
  const question = vscode.l10n.t('Into which section?');
  const options = all.map(({ id, title }) => ({ value: id, label: title }));
  const id = await app.ask.choose(question, options);
  return all.find(section => section.id === id);
}

function sayNothing({ leftOut, made }: Gathering): void {
  const { from, asks } = made.template.manifest.gathers;
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  const said =
    from.length + asks.length === 0
      ? vscode.l10n.t('A page of this kind takes no lines of other pages.')
      : vscode.l10n.t(
          'There is no line that you may use here. A line counts once it is tagged, such as #user-insight.',
        );
  const why =
    left === 0 ? '' : vscode.l10n.t('Lines left out, because pages of this kind may not have them: {0}.', left);
  void vscode.window.showInformationMessage([said, why].filter(Boolean).join(' '));
}

/** A command line's way out is none here. */
function inWords(result: Gathering | Problem): Gathering | Problem {
  if (!isProblem(result) || result.code !== 'no_template') return result;
  throw new Complaint(
    vscode.l10n.t('{0} was not made from a template, so it is not known what its sections are.', result.file),
  );
}
