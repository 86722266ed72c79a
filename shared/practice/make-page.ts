import type { Document } from '../document/document.ts';
import { printMarkdown } from '../markdown/print.ts';
import { type Companion, type Diagnostic, pageFrontMatter } from '../template/index.ts';
import { type PageRecord, predecessors } from './page-record.ts';
import { type Preparation, type Prepared, prepare } from './prepare.ts';
import { PRIVATE_FOLDER } from './private-folder.ts';

export interface MadePage {
  /** Where the page belongs, relative to the workspace. */
  path: string;
  text: string;
  /** A draft begins in the author's private folder, where nothing shares it. */
  draft: boolean;
  title: string;
  /** My own private parts, each a file of its own. */
  companions: { path: string; text: string }[];
  /** The last page of this kind for the same people. */
  previous?: PageRecord;
  context: Prepared['context'];
  gone: Prepared['gone'];
  /** What is wrong with the answers; with an error among them nothing should be written. */
  diagnostics: Diagnostic[];
}

/**
 * Makes a page from a template, with all that it carries over. A page goes where the last of its kind for the same people is.
 *
 * @example
 * const made = makePage({ template, answers: { report: 'Ana' }, today: '2026-11-23', me, people, pages, bank });
 * await files.write(made.path, made.text);
 */
export function makePage(preparation: Preparation): MadePage {
  const { template, answers, pages } = preparation;
  return pageFrom(template, answers, prepare(preparation), pages);
}

/**
 * Makes a page from a template and a context that was worked out elsewhere, such as by a server.
 *
 * @param pages earlier pages; the new one goes where the last of its kind for the same people is
 */
export function pageFrom(
  template: Preparation['template'],
  answers: Preparation['answers'],
  { context, gone }: Prepared,
  pages: readonly PageRecord[] = [],
): MadePage {
  const rendered = template.render(answers, context);
  const previous = predecessors(pages, template.manifest, rendered).at(-1);
  const folder = previous?.path?.replace(/[^/]*$/, '') ?? '';
  const draft = template.manifest.draft;
  const place = placeFor(folder + rendered.fileName, rendered.people, context, pages);
  const page: Document = { ...rendered.page, frontMatter: pageFrontMatter(template.manifest, rendered) };
  return {
    path: draft ? `${PRIVATE_FOLDER}/${place}` : place,
    text: printMarkdown(page),
    draft,
    title: rendered.title,
    companions: privateParts(rendered, place, draft).map(({ path, text }) => ({ path, text })),
    context,
    gone,
    diagnostics: rendered.diagnostics,
    ...(previous ? { previous } : {}),
  };
}

/**
 * Two people of one name may be met on one day: the second page has in its name what tells them apart.
 *
 * ```
 * 2026-11-23 Ana Lopes.md             of ana-lopes
 * 2026-11-23 Ana Lopes (alopes).md    of whoever has this handle, or else this id
 * ```
 */
function placeFor(
  place: string,
  people: readonly string[],
  { people: known = [], me }: Prepared['context'],
  pages: readonly PageRecord[],
): string {
  const lies = pages.find(({ path }) => path === place || path === `${PRIVATE_FOLDER}/${place}`);
  const namesake = people.find(id => id !== me?.id && lies && !lies.people.includes(id));
  const name = known.find(({ id }) => id === namesake)?.name;
  // Pages of others that only look alike, such as two of one title, are left to their writer to name.
  if (namesake === undefined || name === undefined || !place.includes(name)) return place;
  const handle = known.find(({ id }) => id === namesake)?.handle?.replace(/^@/, '');
  return place.replace(/\.md$/, ` (${handle ?? namesake}).md`);
}

/** A private part of mine as a file of its own. */
export interface PrivatePart extends Companion {
  path: string;
  text: string;
}

/**
 * My own private parts of a page as files.
 *
 * @param place of the page, without the private folder; with a draft there the first part has its side in its name, too
 */
export const privateParts = (
  { companions, title }: { companions: readonly Companion[]; title: string },
  place: string,
  draft: boolean,
): PrivatePart[] =>
  companions
    .filter(({ document }) => document.blocks.length > 0)
    .map((part, index) => ({ ...part, ...companionFile(part, place, title, draft ? index + 1 : index) }));

/** `.rapport/private/2026-11-23 Ana Lopes.md`; a second private part of the same page has its side in its name. */
function companionFile(
  { document, side }: Companion,
  place: string,
  title: string,
  index: number,
): { path: string; text: string } {
  const name = index === 0 ? place : place.replace(/\.md$/, ` (${side}).md`);
  const frontMatter = `title: ${JSON.stringify(title)}\nreaders: me\nrapport: { part: ${side}, of: ${JSON.stringify(place)} }`;
  return { path: `${PRIVATE_FOLDER}/${name}`, text: printMarkdown({ ...document, frontMatter }) };
}
