import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** *First Steps*: the walkthrough, from the first page to the first sync. */
export const firstSteps: Command = {
  id: 'rapport.firstSteps',
  title: 'First Steps',
  async run({ context }) {
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      `${context.extension.id}#firstSteps`,
      false,
    );
  },
};
