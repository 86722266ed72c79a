import type { Document } from '../document/document.ts';
import { hasFrontMatter } from '../markdown/front-matter.ts';
import { readMarkdown } from '../markdown/read.ts';
import type { Files } from '../ports.ts';
import { cadenceOf, type Meeting } from '../practice/cadence/cadence-of.ts';
import { audienceOfPage } from '../practice/due/audience-of-page.ts';
import { type DueList, dueList } from '../practice/due/due-list.ts';
import { type PageRecord, PRIVATE_FOLDER, toPageRecord } from '../practice/index.ts';
import { partOfPage } from '../practice/part-of-page.ts';
import type { Person, Template } from '../template/index.ts';
import { cadenceSettings, dueMemory } from './due-files.ts';
import { everybody } from './everybody.ts';
import { isPartOf } from './is-part-of.ts';
import { madeHow } from './made-how.ts';
import type { Workspace } from './workspace.ts';

/** What comes up in a folder, and when its people meet next. */
export interface Due extends DueList {
  meetings: Meeting[];
  /** The template that a page was made from, in the language of the page. */
  templateOf(page: PageRecord): Template | undefined;
  /** All pages that were looked at, drafts of mine among them. */
  pages: readonly PageRecord[];
}

/**
 * Works out what comes up for me. Nothing is written; `keepDueMemory` keeps what has to be known the next time.
 *
 * @param of somebody else, with whom a page is being prepared: then neither my drafts nor what I put off counts
 * @throws BrokenFile where what is kept for it can't be read
 * @example
 * const { entries, meetings } = await dueIn(workspace);
 * dueLines((await dueIn(workspace, ana)).entries, { readers: 'pair', people: ['ana', 'bo'] }, today)
 */
export async function dueIn(workspace: Workspace, of?: Person): Promise<Due> {
  const { files, clock } = workspace;
  const [people, user, made, memory, settings] = await Promise.all([
    everybody(workspace),
    workspace.me(),
    workspace.pages(),
    dueMemory(files),
    cadenceSettings(files),
  ]);
  const me = of ?? user;
  const isOther = of !== undefined && of.id !== user?.id;
  const pages = isOther ? made.filter(isShared) : [...made, ...(await draftsIn(files))];
  const templateOf = await templatesOf(workspace, pages);
  const asked = pages.filter(page => {
    const manifest = templateOf(page)?.manifest;
    return manifest !== undefined && (manifest.due.length > 0 || manifest.every !== undefined);
  });
  const how = await madeHow(files, asked);
  const today = clock.today();
  const common = { pages, people, me, today, madeOn: how.on };
  const snoozes = isOther ? {} : memory;
  const templates = (await workspace.catalog()).list().map(({ template }) => template);
  return {
    ...dueList({ ...common, templates: templateOf, snoozes, away: isOther ? [] : settings.away }),
    meetings: cadenceOf({ ...common, templates, settings, isUntouched: how.isUntouched }),
    templateOf,
    pages,
  };
}

/** Whether others read a page as well: a page for me alone is nobody else's. */
const isShared = (page: PageRecord): boolean => audienceOfPage(page).readers !== 'me';

/** What I have begun and not shared yet. */
async function draftsIn(files: Files): Promise<PageRecord[]> {
  const paths = (await files.list(PRIVATE_FOLDER)).filter(path => path.endsWith('.md'));
  const texts = await Promise.all(paths.map(path => files.read(path)));
  const mine = paths.flatMap((path, i) =>
    hasFrontMatter(texts[i] ?? '') ? [toPageRecord(readMarkdown(texts[i]!), path)] : [],
  );
  return mine
    .filter(({ template }) => template !== undefined)
    .map(draft => ({ ...draft, parts: mine.flatMap(other => partsOf(draft, other)) }));
}

function partsOf({ path = '' }: PageRecord, other: PageRecord): { side: string; document: Document }[] {
  const part = partOfPage(other);
  return part && isPartOf(part.of, path) ? [{ side: part.side, document: other.document }] : [];
}

/** Each page's template speaks the language of the page: its headings and labels are found by their words. */
async function templatesOf(
  workspace: Workspace,
  pages: readonly PageRecord[],
): Promise<(page: PageRecord) => Template | undefined> {
  const languages = [...new Set(pages.map(languageOf))];
  const catalogs = new Map(
    await Promise.all(languages.map(async language => [language, await workspace.catalog(language)] as const)),
  );
  return page => {
    const { template } = page;
    return template === undefined ? undefined : catalogs.get(languageOf(page))?.find(template)?.template;
  };
}

const languageOf = ({ fields }: PageRecord): string => {
  const { language } = (fields.rapport ?? {}) as { language?: unknown };
  return typeof language === 'string' ? language : 'en';
};
