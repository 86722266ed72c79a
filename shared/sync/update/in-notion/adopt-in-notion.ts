import { pageLink } from '../../../notion/client/page-link.ts';
import { isProblem, type Problem, problem } from '../../actions/problem.ts';
import { type AdoptOptions, adoptedPage } from '../adopt-page.ts';
import { reportOf, type UpdateReport } from '../update-file.ts';
import { lookAtPage } from './look-at-page.ts';
import { originOf, readMade, spoken } from './made-page.ts';
import { type NotionUpdateHost, named, refusal, withConflicts } from './update-in-notion.ts';
import { finishUpdate, writeUpdate } from './write-update.ts';

export type NotionAdoptOptions = Omit<AdoptOptions, 'file'> & {
  /** The id of the page. */
  page: string;
};

/**
 * Makes a page that lies in Notion alone one of a template: sections that it lacks arrive, nothing of it is removed, and from then
 * on it can be updated.
 *
 * @returns what was done, or would be done without a yes
 * @throws NotionError; what was begun is finished by the next run
 */
export async function adoptInNotion(
  { update, sync }: NotionUpdateHost,
  options: NotionAdoptOptions,
): Promise<UpdateReport | Problem> {
  const { page, dryRun = false, approve = async () => false } = options;
  const name = pageLink(page);
  const template = update.template(options.template);
  if ('code' in template) return template;
  const made = await readMade(sync.files, page);
  if (made?.next && !dryRun) {
    const synced = await finishUpdate(sync, { ...made, next: made.next });
    return isProblem(synced) ? named(synced, name) : adoptInNotion({ update, sync }, options);
  }
  // What was kept and can't be read any more is begun anew.
  if (made && !('problem' in originOf(made))) {
    const message = `${name}: how it was made is known already. Update it without --adopt: rapport update ${name}`;
    return problem('has_origin', name, message);
  }
  const look = await lookAtPage(sync, page);
  if (isProblem(look)) return named(look, name);
  const adopted = adoptedPage(look.file, name, template, options);
  if ('code' in adopted) return adopted;
  const report: UpdateReport = { ...reportOf(look.file, undefined, adopted, false), file: name };
  const refused = await refusal(sync, look, adopted.text, name);
  if (refused) return refused;
  if (dryRun || !(await approve(report))) return report;
  const bringing = { look, text: adopted.text, origin: adopted.origin.text, at: update.at };
  const synced = await writeUpdate(sync, { page: look.state.page, ...spoken(template) }, bringing);
  return isProblem(synced) ? named(synced, name) : withConflicts({ ...report, kind: 'updated' }, synced);
}
