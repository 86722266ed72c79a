import { inTheirPlaces } from '../practice/in-their-places.ts';
import type { MadePage } from '../practice/index.ts';
import { changedText, readPageFile } from '../sync/page-file/page-file.ts';
import { keepOrigin } from '../sync/update/keep-origin.ts';
import { originPath } from '../sync/update/origin-path.ts';
import type { Template } from '../template/index.ts';
import type { Workspace } from './workspace.ts';

/** A made page that names its origin, and that origin as a file; it belongs with the page, where nobody else reads it. */
export interface PageWithOrigin {
  made: MadePage;
  origin: { path: string; text: string };
}

/**
 * Keeps how a page was made, so that it can be brought to a better version of its template some day. Nothing is written;
 * `writePage` takes both.
 *
 * @param answers just those that the page was made with
 * @example
 * const { made, origin } = await withOrigin(workspace, template, answers, await preparePage(workspace, template, answers));
 * await writePage(workspace.files, made, origin);
 */
export async function withOrigin(
  { tracked }: Pick<Workspace, 'tracked'>,
  template: Template,
  answers: { readonly [input: string]: unknown },
  made: MadePage,
): Promise<PageWithOrigin> {
  const { origin } = keepOrigin(template, inTheirPlaces(template, answers, made.context), made.context);
  const { id, text } = origin;
  const file = readPageFile(made.path, made.text);
  const named = changedText(file, { body: file.body, values: [{ path: ['rapport', 'origin'], value: id }] });
  return { made: { ...made, text: named }, origin: { path: await originPath(id, made.path, tracked), text } };
}
