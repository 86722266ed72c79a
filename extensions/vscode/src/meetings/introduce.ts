import * as vscode from 'vscode';
import type { Template } from '../../../../shared/template/index.ts';
import { PEOPLE_FILE } from '../../../../shared/workspace/index.ts';
import { meet, type Relation } from '../../../../shared/workspace/meet.ts';
import { newcomers } from '../../../../shared/workspace/newcomers.ts';
import type { App } from '../app.ts';
import type { Desk } from '../host/open-desk.ts';

/**
 * Asks who somebody is whom a page names and the people file doesn't, and puts them into it: the next pages then know who writes
 * first, and whose is what. Escape leaves it for another time; the page is there already.
 */
export async function introduce(
  { ask }: App,
  { workspace }: Desk,
  template: Pick<Template, 'inputs'>,
  answers: { readonly [input: string]: unknown },
): Promise<void> {
  for (const name of await newcomers(workspace, template, answers)) {
    const options: { value: Relation | 'not-now'; label: string }[] = [
      { value: 'reports-to-me', label: vscode.l10n.t('Reports to me') },
      { value: 'leads-me', label: vscode.l10n.t('Is my manager') },
      { value: 'neither', label: vscode.l10n.t('Neither, but I work with them') },
      { value: 'not-now', label: vscode.l10n.t('Not now') },
    ];
    const relation = await ask.choose(vscode.l10n.t('{0} is new here. Who is that to you?', name), options);
    if (relation === undefined || relation === 'not-now') continue;
    const person = await meet(workspace, { name }, relation);
    void vscode.window.showInformationMessage(vscode.l10n.t('Added {0} to {1}.', person.name, PEOPLE_FILE));
  }
}
