import * as vscode from 'vscode';
import type { Entry } from '../../../../shared/catalog/index.ts';
import { type Context, describeForm, type Field } from '../../../../shared/template/index.ts';
import { knownContext, preparePage, type Workspace } from '../../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { type FormProblem, showForm } from '../form/show-form.ts';
import { askField } from './ask-field.ts';
import { type PersonChoice, peopleChoices } from './people-choices.ts';

export type Answers = { readonly [input: string]: unknown };

/** So many questions are asked one after the other; more make a form. */
const FEW = 2;

/**
 * Asks what a template needs to know and nobody knows yet. Few questions are asked on the spot, more in one form; from each
 * question a button leads to the form with everything that can be said.
 *
 * @returns all answers, or `undefined` where somebody changed their mind
 */
export async function askAnswers(
  app: App,
  workspace: Workspace,
  entry: Entry,
  given: Answers = {},
): Promise<Answers | undefined> {
  const context = await knownContext(workspace);
  const people = peopleChoices(await workspace.people());
  const fields = describeForm(entry.template, context);
  const open = fields.filter(({ asked, name }) => asked && given[name] === undefined);
  const answers: { [input: string]: unknown } = { ...given };
  const form = () => askInForm(app, workspace, entry, { context, fields, people, answers });
  if (open.length > FEW) return form();
  for (const [index, field] of open.entries()) {
    // What was answered on the way may have made a later question pointless.
    if (describeForm(entry.template, context, answers).some(({ name, hidden }) => hidden && name === field.name))
      continue;
    const { title } = entry.template.manifest;
    const answer = await askField(field, { title, people, step: index + 1, steps: open.length, form: true });
    if (answer === undefined) return undefined;
    if (answer.kind === 'form') return form();
    answers[field.name] = answer.value;
  }
  return answers;
}

interface Asking {
  context: Context;
  fields: readonly Field[];
  people: readonly PersonChoice[];
  answers: Answers;
}

function askInForm(app: App, workspace: Workspace, entry: Entry, asking: Asking): Promise<Answers | undefined> {
  const { title, purpose = '' } = entry.template.manifest;
  // A template calls its questions by names; who fills in the form knows them by their labels.
  const inWords = (message: string, input: string): string =>
    message.replaceAll(`\`${input}\``, `“${asking.fields.find(({ name }) => name === input)?.label ?? input}”`);
  const check = async (answers: Answers): Promise<FormProblem[]> => {
    const { diagnostics } = await preparePage(workspace, entry.template, answers);
    return diagnostics
      .filter(({ level }) => level === 'error')
      .map(({ input, message }) => (input === undefined ? { message } : { input, message: inWords(message, input) }));
  };
  const hidden = (answers: Answers): string[] =>
    describeForm(entry.template, asking.context, answers).flatMap(({ name, hidden }) => (hidden ? [name] : []));
  return showForm(app, { ...asking, hidden, title, purpose, action: vscode.l10n.t('Make the Page'), check });
}
