import { usableTemplate } from '../../../../shared/workspace/index.ts';
import { settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { previewUri } from '../pages/preview-text.ts';
import { showPage } from '../pages/show-preview.ts';
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
    await showPage(previewUri(entry.id, entry.template.manifest.title));
  },
};
