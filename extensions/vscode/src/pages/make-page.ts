import * as vscode from 'vscode';
import type { Entry } from '../../../../shared/catalog/index.ts';
import { type PreparedPage, preparePage, tookNoted, writePage } from '../../../../shared/workspace/index.ts';
import { withOrigin } from '../../../../shared/workspace/with-origin.ts';
import type { App } from '../app.ts';
import { settled } from '../host/complaint.ts';
import type { Desk } from '../host/open-desk.ts';
import { introduce } from '../meetings/index.ts';
import type { Answers } from './ask-answers.ts';
import { openAtFirstHint } from './open-at-first-hint.ts';
import { sayMade } from './say-made.ts';

/**
 * Makes a page, opens it at its first hint, says what it carries, and asks who somebody new is. A page that is there already is never written over: it
 * can be opened, or the new one gets another name.
 */
export async function makePage(app: App, desk: Desk, entry: Entry, answers: Answers): Promise<void> {
  let made: PreparedPage | undefined = await preparePage(desk.workspace, entry.template, answers);
  for (;;) {
    // Where what is kept of it belongs depends on what it is called.
    const { made: named, origin } = await withOrigin(desk.workspace, entry.template, answers, made);
    const written = await writePage(desk.workspace.files, named, origin);
    if (written.kind === 'written') break;
    if (written.code !== 'file_exists') settled(written);
    made = await underAnotherName(app, desk, made, written.file);
    if (!made) return;
  }
  await tookNoted(desk.workspace, made);
  await openAtFirstHint(desk.uri(made.path));
  // Not waited for: a message stays until somebody closes it.
  void sayMade(desk, made);
  await introduce(app, desk, entry.template, answers);
}

/** The same page with another name, or nothing where somebody opens the one that is there. */
async function underAnotherName(
  app: App,
  desk: Desk,
  made: PreparedPage,
  there: string,
): Promise<PreparedPage | undefined> {
  const what = await app.ask.choose(vscode.l10n.t('{0} is there already, and was left as it is.', there), [
    { value: 'open', label: vscode.l10n.t('Open it') },
    { value: 'name', label: vscode.l10n.t('Make the new page under another name') },
  ]);
  if (what === 'open') await vscode.window.showTextDocument(desk.uri(there));
  if (what !== 'name') return undefined;
  const question = vscode.l10n.t('What should the new page’s file be called?');
  const path = await app.ask.text(question, { initial: made.path.replace(/\.md$/, ' 2.md') });
  if (!path?.trim()) return undefined;
  return renamed(made, path.trim().replace(/(?:\.md)?$/i, '.md'));
}

/** A page's private parts are called as it is. */
function renamed(made: PreparedPage, path: string): PreparedPage {
  const [before, after] = [nameOf(made.path), nameOf(path)];
  const companions = made.companions.map(part => ({
    path: part.path.replace(before, () => after),
    text: part.text.replaceAll(before, () => after),
  }));
  return { ...made, path, companions };
}

const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');
