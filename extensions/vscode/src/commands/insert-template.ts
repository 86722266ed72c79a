import * as vscode from 'vscode';
import { preparePage, usableTemplate } from '../../../../shared/workspace/index.ts';
import { Complaint, settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askAnswers } from '../pages/ask-answers.ts';
import { pickTemplate } from '../pages/pick-template.ts';
import { snippetOf } from '../pages/snippet-of.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/** *Insert Template Here*: the words of a template at the cursor, with its hints as tab stops and without its front matter. */
export const insertTemplate: Command = {
  id: 'rapport.insertTemplate',
  title: 'Insert Template Here',
  async run(app, ...args) {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Complaint(vscode.l10n.t('Open a page and put the cursor where the template should stand.'));
    const { document, selection } = editor;
    const desk = await openDesk(app, document.uri);
    if (!desk) return;
    const { template, answers: given } = readRequest(args);
    const picked = template ?? (await pickTemplate(app, desk.workspace))?.id;
    if (picked === undefined) return;
    const { entry } = settled(usableTemplate(await desk.workspace.catalog(), picked));
    const answers = await askAnswers(app, desk.workspace, entry, given);
    if (!answers) return;
    const made = await preparePage(desk.workspace, entry.template, answers);
    const wrong = made.diagnostics.filter(({ level }) => level === 'error');
    if (wrong.length > 0) throw new Complaint(wrong.map(({ message }) => message).join(' '));
    const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
    const body = made.text.replace(/^---\n[\s\S]*?\n---\n+/, '');
    await shown.insertSnippet(new vscode.SnippetString(snippetOf(body)), selection, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
    if (made.companions.length > 0)
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'The private part of “{0}” was left out. “New Page from Template…” makes it in a file of its own.',
          made.title,
        ),
      );
  },
};
