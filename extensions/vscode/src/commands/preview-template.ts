import * as vscode from 'vscode';
import { usableTemplate } from '../../../../shared/workspace/index.ts';
import { settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { templatePreview } from '../pages/template-preview.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/** *Preview Template*: the page that it makes, for looking at. */
export const previewTemplate: Command = {
  id: 'rapport.previewTemplate',
  title: 'Preview Template',
  async run(app, ...args) {
    const { template } = readRequest(args);
    const desk = await openDesk(app);
    if (!desk || template === undefined) return;
    const { entry } = settled(usableTemplate(await desk.workspace.catalog(), template));
    app.preview.show(await templatePreview(desk.workspace, entry, true), vscode.ViewColumn.Active);
  },
};
