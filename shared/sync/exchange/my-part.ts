import { parse } from 'yaml';
import * as z from 'zod/mini';
import { NearlyPrivate } from '../../notion/share/nearly-private.ts';
import type { Files } from '../../ports.ts';
import { PRIVATE_FOLDER } from '../../practice/index.ts';
import { openFile } from '../actions/open-file.ts';
import { type Problem, problem } from '../actions/problem.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { type SealedPart, sealPart } from './sealed-part.ts';

/** My own part of a page: a file in my private folder. What it says is sealed. */
export interface MyPart {
  kind: 'part';
  path: string;
  words: SealedPart;
  /** What I did with it: it stands in the front matter, which is no part of the words. */
  record: PartRecord;
}

/** What the front matter of a part remembers. */
export interface PartRecord {
  /** Made when I was ready; it leaves only with the part itself. */
  salt?: string | undefined;
  /** The fingerprint of my mark. */
  mark?: string | undefined;
  /** The fingerprints of the others when I published: from then on none may change. */
  seen?: { [name: string]: string } | undefined;
  /** It stood on the page: from then on it is the page's, and whoever takes it away there means it. */
  opened?: boolean | undefined;
  /** Every part was there and fitted its mark once. */
  settled?: boolean | undefined;
}

const FRONT_MATTER = z.object({
  rapport: z.object({
    part: z.literal('each'),
    of: z.string(),
    exchange: z.optional(
      z.object({
        salt: z.optional(z.string()),
        mark: z.optional(z.string()),
        seen: z.optional(z.record(z.string(), z.string())),
        opened: z.optional(z.boolean()),
        settled: z.optional(z.boolean()),
      }),
    ),
  }),
});

/** Only parts are read whole: the private folder has other things in it. */
const IS_PART = /^\u{FEFF}?---\r?\n(?:(?!---)[\s\S])*?\bpart:\s*["']?each["']?\s*[,}\r\n]/u;

/** Whether a file is somebody's copy of what everybody writes alone. */
export const isPart = (text: string): boolean => IS_PART.test(text);

/**
 * My part of a page, where I have one.
 *
 * @param page the page's file, as the part's front matter names it: `rapport: { part: each, of: "2026 Ana.md" }`
 * @returns the part; `undefined` where there is none; a problem where it can't be read or nearly shows something private
 */
export async function myPart(files: Files, page: string): Promise<MyPart | Problem | undefined> {
  for (const path of await files.list(PRIVATE_FOLDER)) {
    const text = path.endsWith('.md') ? await files.read(path) : undefined;
    if (text === undefined || !isPart(text)) continue;
    const opened = await openFile(files, path);
    if (opened.kind === 'problem') return opened;
    const found = frontMatter(opened.file);
    if (found?.of !== page) continue;
    return sealed(path, opened.file, found.exchange ?? {});
  }
  return undefined;
}

/** The page that a file is a part of; `undefined` for any other file. */
export async function pageOfPart(files: Files, path: string): Promise<string | undefined> {
  const text = await files.read(path);
  if (text === undefined || !isPart(text)) return undefined;
  const opened = await openFile(files, path);
  return opened.kind === 'problem' ? undefined : frontMatter(opened.file)?.of;
}

function frontMatter({ document }: PageFile) {
  const parsed = FRONT_MATTER.safeParse(parse(document.frontMatter ?? ''));
  return parsed.success ? parsed.data.rapport : undefined;
}

function sealed(path: string, file: PageFile, record: PartRecord): MyPart | Problem {
  try {
    return { kind: 'part', path, words: sealPart(file.document.blocks), record };
  } catch (error) {
    if (error instanceof NearlyPrivate) return problem('nearly_private', path, `${path}: ${error.message}`);
    throw error;
  }
}

/** Writes down what I did with my part; its words stay as they are. */
export async function rememberPart(files: Files, path: string, record: PartRecord): Promise<void> {
  const opened = await openFile(files, path);
  if (opened.kind === 'problem') throw new Error(opened.message);
  const { file } = opened;
  const value = Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined));
  const text = changedText(file, { body: file.body, values: [{ path: ['rapport', 'exchange'], value }] });
  if (text !== file.text) await files.write(path, text);
}
