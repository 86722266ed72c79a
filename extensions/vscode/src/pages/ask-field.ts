import * as vscode from 'vscode';
import type { Field } from '../../../../shared/template/index.ts';
import { type PersonChoice, personAnswer } from './people-choices.ts';

/** What somebody answered, or that they want to see all questions. */
export type FieldAnswer = { kind: 'answer'; value: string } | { kind: 'form' };

export interface Asked {
  title: string;
  people: readonly PersonChoice[];
  step: number;
  steps: number;
  /** Whether a button leads to a form with all questions. */
  form: boolean;
}

/** Asks one question on the spot: from a list where there is something to choose, else in one line. */
export async function askField(field: Field, asked: Asked): Promise<FieldAnswer | undefined> {
  const isPerson = field.control.kind === 'person';
  const options = isPerson ? asked.people.map(({ label }) => label) : (field.options ?? []);
  const input = options.length > 0 ? listOf(options, isPerson) : lineOf(field);
  if ('canSelectMany' in input) input.canSelectMany = field.control.kind === 'several';
  input.title = asked.title;
  input.step = asked.step;
  input.totalSteps = asked.steps;
  input.ignoreFocusOut = true;
  input.placeholder = placeholder(field, options.length > 0);
  const all = { iconPath: new vscode.ThemeIcon('list-flat'), tooltip: vscode.l10n.t('All Questions') };
  if (asked.form) input.buttons = [all];
  const answer = await new Promise<FieldAnswer | undefined>(done => {
    input.onDidTriggerButton(() => done({ kind: 'form' }));
    input.onDidAccept(() => {
      const value = 'activeItems' in input ? picked(input) : input.value;
      if (value.trim() !== '') done({ kind: 'answer', value: isPerson ? personAnswer(value, asked.people) : value });
    });
    input.onDidHide(() => done(undefined));
    input.show();
  });
  input.dispose();
  return answer;
}

/** What is chosen: all ticked ones where several may be, a line each. */
const picked = ({ canSelectMany, selectedItems, activeItems }: vscode.QuickPick<vscode.QuickPickItem>): string =>
  (canSelectMany ? selectedItems : activeItems.slice(0, 1)).map(({ label }) => label).join('\n');

function placeholder({ label, help, control }: Field, isList: boolean): string {
  const example = control.placeholder && !isList ? vscode.l10n.t('for example {0}', control.placeholder) : undefined;
  const more = [help, example].filter(Boolean).join('; ');
  return more ? `${label} (${more})` : label;
}

function lineOf({ label, value, control }: Field): vscode.InputBox {
  const input = vscode.window.createInputBox();
  input.prompt = label;
  if (typeof value === 'string') input.value = value;
  input.password = control.kind === 'secret';
  return input;
}

/** A list; where any name will do, what was typed stands in it as well. */
function listOf(options: readonly string[], open: boolean): vscode.QuickPick<vscode.QuickPickItem> {
  const list = vscode.window.createQuickPick();
  const known = options.map(label => ({ label }));
  list.items = known;
  if (!open) return list;
  list.onDidChangeValue(typed => {
    const name = typed.trim();
    const isNew = name !== '' && !options.some(option => option.toLowerCase() === name.toLowerCase());
    list.items = isNew
      ? [...known, { label: name, description: vscode.l10n.t('somebody else'), alwaysShow: true }]
      : known;
  });
  return list;
}
