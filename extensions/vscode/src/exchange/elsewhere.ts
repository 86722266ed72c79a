import * as vscode from 'vscode';
import { Complaint } from '../host/complaint.ts';

/**
 * What stands in the place of exchanges where they are not held. A sync sends nothing of a page whose parts wait in its file,
 * and says so.
 */
const ELSEWHERE: typeof import('./index.ts') = {
  withExchange: host => host,
  sayParts: () => ({ lines: [], amiss: false }),
  async openMyPart() {
    throw new Complaint(
      vscode.l10n.t(
        'Parts that everybody writes alone come together in VS Code on a computer, or by “rapport exchange” in a terminal, and not in a browser.',
      ),
    );
  },
};

export const { withExchange, sayParts, openMyPart } = ELSEWHERE;
