import type { Document } from '../../document/document.ts';
import type { Audience } from '../../document/readers.ts';
import { NearlyPrivate } from '../../notion/share/nearly-private.ts';
import { type SharedDocument, toShared } from '../../notion/share/shared.ts';
import type { PageFile } from '../page-file/page-file.ts';
import { readConfig } from '../places/config.ts';
import { confirmPlace } from '../places/confirm-place.ts';
import type { SyncHost } from './host.ts';
import { type Problem, problem } from './problem.ts';

/** A document that may be sent, and who reads the place it goes to. */
export interface Shareable {
  kind: 'shareable';
  document: SharedDocument;
  audience: Audience;
}

/**
 * The page of a file as the readers of a place may have it, or why it can't be sent there.
 *
 * @param places ids under which the place may be confirmed: a data source is known by its own and by its database's
 */
export async function shareable(
  host: SyncHost,
  file: PageFile,
  document: Document,
  places: readonly string[],
): Promise<Shareable | Problem> {
  if (file.meta.never)
    return problem(
      'never_in_notion',
      file.path,
      `${file.path} is not for Notion: its front matter says \`notion: never\`. Take that line out to let it go there.`,
    );
  const config = await readConfig(host.files);
  const confirm = (id: string) => confirmPlace(config, id, file.meta.audience, host.clock.today(), host.connection);
  const answers = places.map(confirm);
  const answer = answers.find(({ ok }) => ok) ?? answers[0]!;
  if (!answer.ok) return problem('unconfirmed', file.path, `${file.path}: ${answer.message}`, answer.entry);
  try {
    return { kind: 'shareable', document: toShared(document, answer.audience), audience: answer.audience };
  } catch (error) {
    if (error instanceof NearlyPrivate) return problem('nearly_private', file.path, `${file.path}: ${error.message}`);
    throw error;
  }
}
