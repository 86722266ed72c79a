import * as vscode from 'vscode';
import { Complaint } from '../host/complaint.ts';

const where = (): string => vscode.l10n.t('This works in VS Code on a computer, and not in a browser.');

async function nowhere(): Promise<void> {
  throw new Complaint(where());
}

/** What stands in the place of the meetings in a browser, which has no room for them. Pages are made as everywhere. */
const ELSEWHERE: typeof import('./index.ts') = {
  briefMe: nowhere,
  dueTree: async () => [{ label: '', description: where(), tooltip: where(), icon: 'info' }],
  forgetSomebody: nowhere,
  handOver: nowhere,
  introduce: async () => {},
  noteTalkingPoint: nowhere,
  openDue: nowhere,
  putOff: nowhere,
  useEvidence: nowhere,
};

export const { briefMe, dueTree, forgetSomebody, handOver, introduce, noteTalkingPoint, openDue, putOff, useEvidence } =
  ELSEWHERE;
