import * as vscode from 'vscode';
import { loadCatalog } from '../../../../shared/catalog/index.ts';
import { describeForm } from '../../../../shared/template/index.ts';
import { knownContext, preparePage } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { PREVIEW } from '../features/page-previews.ts';
import { deskIn } from '../host/open-desk.ts';
import { sampleAnswers } from './sample-answers.ts';

/** Where a template can be looked at. */
export const previewUri = (id: string, title: string): vscode.Uri =>
  vscode.Uri.from({ scheme: PREVIEW, path: `/${title.replaceAll('/', '-')}.md`, query: id });

/** The page that a template makes, for looking at: with what is known, and something in place of what would be asked. */
export async function previewText(app: App, { query: id }: vscode.Uri): Promise<string> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) {
    const found = (await loadCatalog(app.templates, ['.'])).find(id);
    return found?.text ?? '';
  }
  const { workspace } = deskIn(app, folder);
  const entry = (await workspace.catalog()).find(id);
  if (!entry) return vscode.l10n.t('There is no template “{0}” any more.', id);
  const context = await knownContext(workspace);
  const answers = sampleAnswers(describeForm(entry.template, context), context);
  const { text, companions } = await preparePage(workspace, entry.template, answers);
  const parts = [text, ...companions.map(part => part.text)].map(withoutFrontMatter);
  return parts.join(`\n\n---\n\n> ${vscode.l10n.t('For you alone, in a file of its own:')}\n\n`);
}

const withoutFrontMatter = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n+/, '');
