import * as vscode from 'vscode';
import { findMember, type TeamMember } from '../../../../shared/practice/index.ts';
import { nextOneOnOne, usableTemplate } from '../../../../shared/workspace/index.ts';
import { settled } from '../host/complaint.ts';
import { openDesk } from '../host/open-desk.ts';
import { askField } from '../pages/ask-field.ts';
import { knowMe } from '../pages/know-me.ts';
import { makePage } from '../pages/make-page.ts';
import { peopleChoices } from '../pages/people-choices.ts';
import type { Command } from './command.ts';
import { readRequest } from './read-request.ts';

/** *Prepare Next One-on-One*: with whom? The rest is known: promises, parked topics and a question come along. */
export const prepareOneOnOne: Command = {
  id: 'rapport.prepareOneOnOne',
  title: 'Prepare Next One-on-One',
  async run(app, ...args) {
    const found = await openDesk(app);
    if (!found) return;
    const desk = await knowMe(app, found);
    const [people, me] = await Promise.all([desk.workspace.people(), desk.workspace.me()]);
    const { person, answers } = readRequest(args);
    const who = person ?? (await askWhom(inOrder(people, me)));
    if (who === undefined) return;
    const known = findMember(who, people);
    // By id, because two people may have one name.
    const pair = known && (me?.manager === known.id ? { manager: known.id } : { report: known.id });
    const next = await nextOneOnOne(desk.workspace, known?.id ?? who, { ...pair, ...answers });
    if (next.kind === 'open') {
      const { entry } = settled(usableTemplate(await desk.workspace.catalog(), next.template));
      await makePage(app, desk, entry, next.answers);
      return;
    }
    await vscode.window.showTextDocument(desk.uri(next.path));
    void vscode.window.showInformationMessage(vscode.l10n.t('This one is prepared already: {0}', next.path));
  },
};

async function askWhom(people: readonly TeamMember[]): Promise<string | undefined> {
  const title = vscode.l10n.t('Prepare Next One-on-One');
  const field = {
    name: 'person',
    label: vscode.l10n.t('With whom?'),
    type: 'person',
    required: true,
    asked: true,
  } as const;
  const control = { kind: 'person', placeholder: 'Ana Lopes' } as const;
  const asked = { title, people: peopleChoices(people), step: 1, steps: 1, form: false };
  const answer = await askField({ ...field, control, side: 'shared' }, asked);
  return answer?.kind === 'answer' ? answer.value : undefined;
}

/** Those who report to me, then my manager, then the others; never me. */
function inOrder(people: readonly TeamMember[], me: TeamMember | undefined): TeamMember[] {
  const place = ({ id, manager }: TeamMember): number =>
    manager !== undefined && manager === me?.id ? 0 : id === me?.manager ? 1 : 2;
  return people.filter(({ id }) => id !== me?.id).sort((a, b) => place(a) - place(b));
}
