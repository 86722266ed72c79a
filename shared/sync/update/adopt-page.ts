import { parse } from 'yaml';
import { plainText } from '../../document/text.ts';
import { printMarkdown } from '../../markdown/print.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { type Context, propertyKey, type Template } from '../../template/index.ts';
import { openFile } from '../actions/open-file.ts';
import { isProblem, type Problem, problem } from '../actions/problem.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { alignHeadings } from './align-headings.ts';
import { keepOrigin } from './keep-origin.ts';
import type { Fields } from './origin.ts';
import { reportOf, save, type UpdateHost, type UpdateReport } from './update-file.ts';
import type { PageUpdate } from './update-page.ts';

export interface AdoptOptions {
  file: string;
  /** The id of the template. */
  template: string;
  /** The day, the people and me; the page's own day wins. */
  context: Context;
  /** Answers that the page does not give by its front matter. */
  answers?: { readonly [input: string]: unknown };
  dryRun?: boolean;
  /** Shown what the page would become; without a yes it stays as it is. */
  approve?: (report: UpdateReport) => Promise<boolean>;
}

/**
 * Makes a page one of a template, though nothing was kept of how it was made: sections that it lacks arrive, nothing of it is
 * removed, and from then on it can be updated.
 *
 * @returns what was done, or would be done without a yes
 */
export async function adoptPage(host: UpdateHost, options: AdoptOptions): Promise<UpdateReport | Problem> {
  const { file: path, dryRun = false, approve = async () => false } = options;
  const template = host.template(options.template);
  if ('code' in template) return template;
  const opened = await openFile(host.files, path);
  if (isProblem(opened)) return opened;
  const { file } = opened;
  if (file.meta.origin !== undefined) {
    const message = `${path} knows already how it was made. Update it without --adopt: rapport update "${path}"`;
    return problem('has_origin', path, message);
  }
  const update = adoptedPage(file, path, template, options);
  if ('code' in update) return update;
  const report = reportOf(file, file.meta.template, update, false);
  if (dryRun || !(await approve(report))) return report;
  if ((await host.files.read(path)) !== file.text) return adoptPage(host, options);
  await save(host, file, update);
  return { ...report, kind: 'updated' };
}

/**
 * What a page becomes that is made one of a template.
 *
 * @param name what the page is called in messages
 * @returns its new text and what is to be kept of it, or which answers are missing
 */
export function adoptedPage(
  file: PageFile,
  name: string,
  template: Template,
  options: Pick<AdoptOptions, 'context' | 'answers'>,
): PageUpdate | Problem {
  const fields = fieldsOf(file);
  const day = typeof fields.date === 'string' ? fields.date : options.context.today;
  const context: Context = { ...options.context, ...(day !== undefined && { today: day }) };
  const { origin, page, diagnostics } = keepOrigin(
    template,
    { ...answersIn(fields, template), ...options.answers },
    context,
  );
  const missing = diagnostics.filter(({ level }) => level === 'error');
  if (missing.length > 0) {
    const said = missing.map(({ message, input }) =>
      input === undefined ? message : `${message} Give it with --set ${input}=…`,
    );
    return problem('answers', name, `${name}: ${said.join('\n')}`);
  }
  const { language } = template.manifest;
  const blocks = alignHeadings(file.body.blocks, readMarkdown(printMarkdown(page)).blocks, plainText(file.title));
  const text = changedText(file, {
    body: { blocks },
    values: [
      { path: ['rapport', 'template'], value: origin.template },
      ...(language === undefined ? [] : [{ path: ['rapport', 'language'], value: language }]),
      { path: ['rapport', 'origin'], value: origin.id },
    ],
  });
  return { text, origin, face: [], conflicts: [], kept: [], leftOut: [] };
}

/** What the front matter answers: under the name of a question, or under that of a property which is just its answer. */
function answersIn(fields: Fields, { inputs, manifest }: Template): { [input: string]: unknown } {
  const answers: { [input: string]: unknown } = {};
  const keys = new Map(
    Object.entries(manifest.notion.properties).map(([name, { value = '' }]) => [
      /^\{\{-?\s*(\w+)\s*-?\}\}$/.exec(value.trim())?.[1],
      propertyKey(name),
    ]),
  );
  for (const { name, type } of inputs) {
    const found = fields[name] ?? fields[keys.get(name) ?? ''];
    // A property of Notion holds people, even where it is only ever one.
    const value = type === 'person' && Array.isArray(found) && found.length === 1 ? found[0] : found;
    if (value !== undefined && value !== null) answers[name] = value;
  }
  return answers;
}

const fieldsOf = ({ document }: PageFile): Fields => (parse(document.frontMatter ?? '') ?? {}) as Fields;
