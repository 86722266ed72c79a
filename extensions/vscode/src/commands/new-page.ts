import { usableTemplate } from '../../../../shared/workspace/index.ts';
import { settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askAnswers } from '../pages/ask-answers.ts';
import { knowMe } from '../pages/know-me.ts';
import { makePage } from '../pages/make-page.ts';
import { pickTemplate } from '../pages/pick-template.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/** *New Page from Template…*. A key binding may name the template and some answers: `{ template: 'prd', answers: { title: … } }`. */
export const newPage: Command = {
  id: 'rapport.newPage',
  title: 'New Page from Template…',
  async run(app, ...args) {
    const { template, answers: given, folder } = readRequest(args);
    const found = await openDesk(app, folder);
    if (!found) return;
    const picked = template ?? (await pickTemplate(app, found.workspace))?.id;
    if (picked === undefined) return;
    const { entry } = settled(usableTemplate(await found.workspace.catalog(), picked));
    const desk = await knowMe(app, found);
    const answers = await askAnswers(app, desk.workspace, entry, given);
    if (answers) await makePage(app, desk, entry, answers);
  },
};
