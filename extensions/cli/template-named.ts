import type { Entry } from '../../shared/catalog/index.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { toPageRecord } from '../../shared/practice/index.ts';
import { isProblem } from '../../shared/sync/actions/problem.ts';
import { brokenTemplate, usableTemplate } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';
import { Complaint, EXIT } from './exit.ts';
import { COMMAND } from './product.ts';

/** A template, wherever it was found. */
export type Named = Pick<Entry, 'path' | 'text' | 'page' | 'template'>;

/**
 * The template that somebody means: one of the catalogue by its id, or a Markdown file of the folder, which need not know
 * that it is one.
 *
 * @param language in which it is wanted; else it is that of the folder
 * @throws Complaint where there is none, where it has errors, or where the file is a page that was made from a template
 * @example
 * await templateNamed(app, 'prd')
 * await templateNamed(app, 'notes/retro.md')
 */
export async function templateNamed(app: App, name: string, language?: string): Promise<Named> {
  const catalog = await app.catalog(language);
  const usable = usableTemplate(catalog, name);
  const notices = (await app.shelves()).flatMap(({ notices = [] }) => notices);
  if (!isProblem(usable)) {
    // It may have been edited in Notion since, and nobody could look.
    if (usable.entry.page) for (const notice of notices) app.say(notice);
    return usable.entry;
  }
  const text = name.endsWith('.md') && usable.code === 'no_template' ? await app.files.read(name) : undefined;
  if (text === undefined && name.endsWith('.md'))
    throw new Complaint(`${name}: there is no such file here, and no such template.`, EXIT.wrongUse);
  if (text === undefined)
    throw new Complaint(
      [usable.message, ...notices].join('\n'),
      usable.code === 'no_template' ? EXIT.wrongUse : EXIT.problems,
    );
  const { template: madeFrom } = toPageRecord(readMarkdown(text));
  if (madeFrom !== undefined)
    throw new Complaint(
      `${name} is a page that was made from the template "${madeFrom}", with words of its own in it.\nTo make a template of it: ${COMMAND} template save "${name}"`,
      EXIT.wrongUse,
    );
  const named = { path: name, text, template: catalog.compile(name, text) };
  const broken = brokenTemplate(named);
  if (broken) throw new Complaint(broken.message);
  return named;
}
