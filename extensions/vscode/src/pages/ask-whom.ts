import * as vscode from 'vscode';
import type { TeamMember } from '../../../../shared/practice/index.ts';
import { everybody } from '../../../../shared/workspace/everybody.ts';
import type { Desk } from '../host/open-desk.ts';
import { askField } from './ask-field.ts';
import { peopleChoices } from './people-choices.ts';

/**
 * Asks for somebody: somebody who is known in the folder, or anybody by name.
 *
 * @returns the id of who is known, else the name as it was typed; nothing where nobody was named
 * @throws BrokenPeople
 */
export async function askWhom({ workspace }: Desk, title: string): Promise<string | undefined> {
  const [people, me] = await Promise.all([everybody(workspace), workspace.me()]);
  const field = {
    name: 'person',
    label: vscode.l10n.t('With whom?'),
    type: 'person',
    required: true,
    asked: true,
  } as const;
  const control = { kind: 'person', placeholder: 'Ana Lopes' } as const;
  const asked = { title, people: peopleChoices(inOrder(people, me)), step: 1, steps: 1, form: false };
  const answer = await askField({ ...field, control, side: 'shared' }, asked);
  return answer?.kind === 'answer' ? answer.value : undefined;
}

/** Those who report to me, then my manager, then the others; never me. */
function inOrder(people: readonly TeamMember[], me: TeamMember | undefined): TeamMember[] {
  const place = ({ id, manager }: TeamMember): number =>
    manager !== undefined && manager === me?.id ? 0 : id === me?.manager ? 1 : 2;
  return people.filter(({ id }) => id !== me?.id).sort((a, b) => place(a) - place(b));
}
