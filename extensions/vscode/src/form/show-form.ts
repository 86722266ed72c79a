import * as vscode from 'vscode';
import type { Field } from '../../../../shared/template/index.ts';
import type { App } from '../app.ts';
import type { Answers } from '../pages/ask-answers.ts';
import { type PersonChoice, personAnswer } from '../pages/people-choices.ts';
import { formHtml } from './form-html.ts';

/** What is wrong with an answer, or with all of them together. */
export interface FormProblem {
  input?: string;
  message: string;
}

export interface Form {
  title: string;
  purpose: string;
  /** What the button at the end says. */
  action: string;
  fields: readonly Field[];
  people: readonly PersonChoice[];
  /** What was answered before. */
  answers: Answers;
  check(answers: Answers): Promise<FormProblem[]>;
  /** The questions that have no point, given these answers. */
  hidden(answers: Answers): string[];
}

/** What the form in the webview says: answers by name, at the end or at each change, or that somebody closed it. */
type Said = { kind: 'submit' | 'change'; values: { [name: string]: string | boolean } } | { kind: 'cancel' };

/**
 * Asks all questions of a template in one form, which can be filled in without a mouse: Tab goes on, Ctrl+Enter ends it,
 * Escape leaves it. It stays open until nothing is wrong with the answers.
 *
 * @returns the answers, or `undefined` where the form was closed
 */
export async function showForm({ context }: App, form: Form): Promise<Answers | undefined> {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const panel = vscode.window.createWebviewPanel('rapport.form', form.title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [dist],
    retainContextWhenHidden: true,
  });
  const { webview } = panel;
  const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const answers = new Promise<Answers | undefined>((done, fail) => {
    panel.onDidDispose(() => done(undefined));
    webview.onDidReceiveMessage(async (said: Said) => {
      if (said.kind === 'cancel') return done(undefined);
      try {
        const given = toAnswers(form, said.values);
        if (said.kind === 'change') {
          await webview.postMessage({ kind: 'hidden', names: form.hidden(given) });
          return;
        }
        const problems = await form.check(given);
        if (problems.length === 0) done(given);
        else await webview.postMessage({ kind: 'problems', problems });
      } catch (error) {
        fail(error);
      }
    });
  });
  webview.html = formHtml(form, {
    script: address('form.js'),
    style: address('form.css'),
    source: webview.cspSource,
    words: formWords(form),
  });
  try {
    return await answers;
  } finally {
    panel.dispose();
  }
}

/** What stands in the form beside the questions. */
export type FormWords = ReturnType<typeof formWords>;

const formWords = ({ action }: Form) => ({
  known: vscode.l10n.t('These you can leave as they are'),
  required: vscode.l10n.t('needed'),
  choose: vscode.l10n.t('Choose…'),
  manyPeople: vscode.l10n.t('Names with commas between them'),
  manyLines: vscode.l10n.t('One in each line'),
  action,
  cancel: vscode.l10n.t('Cancel'),
  keys: vscode.l10n.t('Ctrl+Enter makes it, Escape leaves it'),
  nothingMade: vscode.l10n.t('Nothing was made yet.'),
});

/** The answers as templates take them: people by their ids, and nothing where nothing was written. */
function toAnswers({ fields, people, answers }: Form, values: { [name: string]: string | boolean }): Answers {
  const given = fields.flatMap(({ name, control }): [string, unknown][] => {
    const value = values[name];
    if (value === undefined || value === '') return [];
    if (typeof value === 'boolean') return [[name, value]];
    if (control.kind === 'person') return [[name, personAnswer(value, people)]];
    if (control.kind === 'people') return [[name, value.split(',').map(one => personAnswer(one, people))]];
    if (control.kind === 'items' || control.kind === 'several')
      return [[name, value.split('\n').filter(line => line.trim() !== '')]];
    return [[name, value]];
  });
  return { ...answers, ...Object.fromEntries(given) };
}
