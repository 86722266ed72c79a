import { openFile } from '../../../../shared/sync/actions/open-file.ts';
import type { Problem } from '../../../../shared/sync/actions/problem.ts';
import { confirmReaders } from '../../../../shared/sync/places/confirm-readers.ts';
import type { App } from '../app.ts';
import { settled } from '../host/complaint.ts';
import { askReaders } from './ask-readers.ts';
import type { PageInFront } from './page-in-front.ts';

/**
 * Does something that needs a place whose readers somebody confirmed. Where nobody did, it asks who reads the place, writes
 * the answer into `.rapport/config.yaml`, and does it again.
 *
 * @returns `undefined` where nobody could say who reads it
 */
export async function inConfirmedPlace<T extends { kind: string }>(
  app: App,
  { desk, file }: PageInFront,
  parent: string,
  act: () => Promise<T | Problem>,
): Promise<T | undefined> {
  const result = await act();
  // A place that is confirmed for others is refused as well, and there is nothing to ask then.
  if (!isUnconfirmed(result)) return settled<T>(result);
  const { workspace } = desk;
  const { audience } = settled(await openFile(workspace.files, file)).file.meta;
  const readers = await askReaders(app, workspace, audience);
  if (!readers) return undefined;
  await confirmReaders(workspace.files, parent, readers, app.clock.today());
  return settled<T>(await act());
}

const isUnconfirmed = (result: { kind: string }): boolean =>
  result.kind === 'problem' && (result as Problem).code === 'unconfirmed' && (result as Problem).entry !== undefined;
