import { PRIVATE_FOLDER } from '../practice/index.ts';
import { answersOf as answersSaid } from '../practice/sections/answers-of.ts';
import { openFile } from '../sync/actions/open-file.ts';
import { isProblem, type Problem, problem } from '../sync/actions/problem.ts';
import { isPart, myPart } from '../sync/exchange/my-part.ts';
import { changedText, readPageFile } from '../sync/page-file/page-file.ts';
import type { Template } from '../template/index.ts';
import { preparePage } from './prepare-page.ts';
import type { Workspace } from './workspace.ts';

/**
 * Makes my own copy of what everybody writes alone, for a page that somebody else has made.
 *
 * @param page the page's file
 * @param answers for the template, as for a page of one's own
 * @returns where my part is; `file_exists` where I have one, `no_part` where the template has none
 * @example
 * await beginPart(workspace, template, '2026 Ana Lopes, career.md', { report: 'Ana' })
 * // { kind: 'begun', path: '.rapport/private/2026 Ana Lopes, career.md' }
 */
export async function beginPart(
  workspace: Workspace,
  template: Template,
  page: string,
  answers: { readonly [input: string]: unknown },
): Promise<{ kind: 'begun'; path: string } | Problem> {
  const { files } = workspace;
  const there = await myPart(files, page);
  if (there && isProblem(there)) return there;
  if (there) return problem('file_exists', page, `You have a part of ${page} already: ${there.path}`);
  const made = await preparePage(workspace, template, answers);
  const errors = made.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => message);
  if (errors.length > 0) return problem('answers', page, `${errors.join('\n')}\nNothing was made.`);
  const part = made.companions.find(({ text }) => isPart(text));
  if (!part) {
    const message = `${template.manifest.title} has no part that everybody writes alone, or it is not known who you are: write \`me: ana\` into .rapport/private/me.yaml`;
    return problem('no_part', page, message);
  }
  const file = readPageFile(part.path, part.text);
  const path = await freePath(workspace, page);
  await files.write(path, changedText(file, { body: file.body, values: [{ path: ['rapport', 'of'], value: page }] }));
  return { kind: 'begun', path };
}

async function freePath({ files }: Workspace, page: string): Promise<string> {
  const path = `${PRIVATE_FOLDER}/${page}`;
  return (await files.read(path)) === undefined ? path : path.replace(/\.md$/, ' (each).md');
}

/** What a page says in its front matter that its template asks for. */
export async function answersOf(
  { files }: Pick<Workspace, 'files'>,
  template: Pick<Template, 'inputs' | 'manifest'>,
  page: string,
): Promise<{ [input: string]: unknown }> {
  const opened = await openFile(files, page);
  if (isProblem(opened)) return {};
  const said = answersSaid(template, { fields: opened.file.meta.values });
  const known = template.inputs.filter(({ name }) => said[name] !== undefined && said[name] !== null);
  return Object.fromEntries(known.map(({ name }) => [name, said[name]]));
}
