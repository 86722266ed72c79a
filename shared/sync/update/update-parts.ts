import { parse } from 'yaml';
import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { readMarkdown } from '../../markdown/read.ts';
import type { Files } from '../../ports.ts';
import { PRIVATE_FOLDER, type PrivatePart, privateParts, toPageRecord } from '../../practice/index.ts';
import { normalised } from '../../practice/promises/promise-id.ts';
import type { Person } from '../../template/index.ts';
import { openFile } from '../actions/open-file.ts';
import { isProblem } from '../actions/problem.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { alignHeadings } from './align-headings.ts';
import { readOrigin } from './origin.ts';
import { findOrigin } from './origin-path.ts';
import type { UpdateHost } from './update-file.ts';

/** What came into my own part of a page, or would. */
export interface PartChange {
  file: string;
  /** The headings of the sections that are new in it. */
  headings: string[];
}

export interface PartsOptions {
  /** The page's file. */
  file: string;
  me: Person | undefined;
  /** Whether a part that is not there may be made: only when the page itself comes to a new version here and now. */
  mayMake: boolean;
  dryRun: boolean;
}

/**
 * Brings new private sections of a template into my own part of a page: a file in my private folder, which nothing shares. Of what
 * is there nothing is changed or removed, and a section that I took off does not come a second time. The page is only read.
 *
 * @returns what came, a row for each file that was changed or made
 * @example
 * await updateParts(host, { file: '2026-11-23 Ana.md', me, mayMake: true, dryRun: false })
 * // [{ file: '.rapport/private/2026-11-23 Ana.md', headings: ['What I learned'] }]
 */
export async function updateParts(
  host: UpdateHost,
  { file, me, mayMake, dryRun }: PartsOptions,
): Promise<PartChange[]> {
  const changes: PartChange[] = [];
  for (const { part, name } of await partsNow(host, file, me)) {
    const isThere = (await host.files.read(part.path)) !== undefined;
    // To look through all that is private takes a while.
    const path = isThere ? part.path : mayMake ? await underOldName(host.files, part, name) : undefined;
    const opened = path === undefined ? undefined : await openFile(host.files, path);
    if (opened && !isProblem(opened)) {
      const changed = withNewSections(opened.file, part);
      if (!changed) continue;
      changes.push({ file: opened.file.path, headings: changed.headings });
      if (!dryRun) await host.files.write(opened.file.path, changed.text);
    } else if (!opened && mayMake) {
      changes.push({ file: part.path, headings: headingsOf(part.document.blocks) });
      if (!dryRun) await host.files.write(part.path, part.text);
    }
  }
  return changes;
}

/** My parts of a page as its template would make them today, from what is kept of it. */
async function partsNow(
  host: UpdateHost,
  path: string,
  me: Person | undefined,
): Promise<{ part: PrivatePart; name: string }[]> {
  const opened = await openFile(host.files, path);
  if (isProblem(opened) || !me) return [];
  const { template: made = '', origin: id, language = 'en' } = opened.file.meta;
  const template = host.template(made.replace(/@\d+$/, ''), language);
  const kept = id === undefined ? undefined : await findOrigin(host.files, id);
  const origin = kept && readOrigin(kept.text);
  if ('code' in template || !origin || 'problem' in origin) return [];
  // The page may have been made by the other one of the two: what is private in it is mine all the same.
  const rendered = template.render(origin.answers, { ...origin.context, me });
  const isDraft = path.toLowerCase().startsWith(`${PRIVATE_FOLDER}/`);
  const place = isDraft ? path.slice(PRIVATE_FOLDER.length + 1) : path;
  return privateParts(rendered, place, isDraft).map(part => ({ part, name: rendered.fileName }));
}

/** My part of a page that was called otherwise when both were made: it names the page by that. */
async function underOldName(files: Files, { side }: PrivatePart, name: string): Promise<string | undefined> {
  const paths = (await files.list(PRIVATE_FOLDER)).filter(path => path.endsWith('.md'));
  for (const path of paths) {
    const { rapport } = toPageRecord(readMarkdown((await files.read(path)) ?? '')).fields;
    const { part, of } = (rapport ?? {}) as { part?: unknown; of?: unknown };
    if (part === side && typeof of === 'string' && of.replace(/^.*\//, '') === name.replace(/^.*\//, '')) return path;
  }
  return undefined;
}

/** What the front matter of a part says, beside whose and of what it is: which sections it was ever given. */
interface PartRecord {
  part?: unknown;
  had?: unknown;
}

/** A part with the sections that it lacks and never had; nothing where there are none, or where its words are settled. */
function withNewSections(
  file: PageFile,
  { side, document }: PrivatePart,
): { text: string; headings: string[] } | undefined {
  const fields: unknown = parse(file.document.frontMatter ?? '');
  const record = (fields as { rapport?: PartRecord } | null)?.rapport;
  // What was promised to the others by a mark on the page must not change any more.
  const settled = Object.keys(record ?? {}).some(key => !['part', 'of', 'had'].includes(key));
  if (record?.part !== side || settled) return undefined;
  const there = headingsOf(file.body.blocks);
  const had = Array.isArray(record.had) ? record.had.map(String) : [];
  const known = new Set([...there, ...had].map(normalised));
  const headings = headingsOf(document.blocks).filter(heading => !known.has(normalised(heading)));
  if (headings.length === 0) return undefined;
  const blocks = alignHeadings(file.body.blocks, onlyNew(document.blocks, new Set(there.map(normalised)), headings));
  const text = changedText(file, {
    body: { blocks },
    values: [{ path: ['rapport', 'had'], value: [...new Set([...had, ...there, ...headings])] }],
  });
  return { text, headings };
}

/** New sections whole, and of those that are there the headings, so that the new ones find their place. */
function onlyNew(blocks: readonly Block[], there: ReadonlySet<string>, headings: readonly string[]): Block[] {
  let isNew = false;
  return blocks.filter(block => {
    if (block.type !== 'heading') return isNew;
    const words = plainText(block.text);
    isNew = headings.includes(words);
    return isNew || there.has(normalised(words));
  });
}

const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(block => (block.type === 'heading' ? [plainText(block.text)] : []));
