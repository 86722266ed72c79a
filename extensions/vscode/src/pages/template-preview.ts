import * as vscode from 'vscode';
import type { Entry } from '../../../../shared/catalog/index.ts';
import { pageHtml } from '../../../../shared/markdown/preview/page-html.ts';
import { sampleAnswers } from '../../../../shared/template/authoring/sample.ts';
import { describeForm } from '../../../../shared/template/index.ts';
import { knownContext, preparePage, readersInWords, type Workspace } from '../../../../shared/workspace/index.ts';
import { html } from '../form/html.ts';
import type { ShownPage } from '../host/page-panel.ts';
import { facts } from './template-item.ts';

/**
 * The page that a template makes, for looking at: with what is known, and something in place of what would be asked.
 *
 * @param head whether it says what it is for, and how to make it; a list of templates says so itself
 */
export async function templatePreview(workspace: Workspace, entry: Entry, head: boolean): Promise<ShownPage> {
  const context = await knownContext(workspace);
  const answers = sampleAnswers(describeForm(entry.template, context), context);
  const { text, companions } = await preparePage(workspace, entry.template, answers);
  const mine = companions.map(
    part => `<aside><p>${html(vscode.l10n.t('For you alone, in a file of its own'))}</p>${pageHtml(part.text)}</aside>`,
  );
  const { title } = entry.template.manifest;
  return { title, html: [head ? headOf(entry) : '', pageHtml(text), ...mine].join('') };
}

function headOf(entry: Entry): string {
  const { id, purpose = '', readers } = entry.template.manifest;
  const make = `command:rapport.newPage?${encodeURIComponent(JSON.stringify([id]))}`;
  const about = `<p>${html(purpose)} <span>${html(facts(entry, readersInWords({ readers })))}</span></p>`;
  return `<header>${about}<a class="button" href="${html(make)}">${html(vscode.l10n.t('Make This Page'))}</a></header>`;
}
