import { parseDocument, stringify } from 'yaml';
import * as z from 'zod/mini';
import { BrokenFile } from '../broken-file.ts';
import type { Files } from '../ports.ts';

/** What set-up made in Notion, so that it is found again whatever somebody calls it. Shared through git. */
export const SPACES_FILE = '.rapport/spaces.yaml';

/** A view as it was written last, so that it is known whether somebody changed it; without `columns`, it is theirs. */
const view = z.object({
  id: z.string(),
  kinds: z.optional(z.array(z.string())),
  columns: z.optional(z.array(z.string())),
});

const database = z.object({
  database: z.string(),
  source: z.string(),
  /** Notion's ids of the properties, by our names. */
  properties: z._default(z.record(z.string(), z.string()), {}),
  /** By our names. One that somebody deleted stays here, so that it is not made again. */
  views: z._default(z.record(z.string(), view), {}),
});

const space = z.object({
  title: z.string(),
  people: z.optional(z.array(z.string())),
  page: z.string(),
  databases: z._default(z.record(z.string(), database), {}),
});

const file = z.object({
  parent: z.optional(z.string()),
  spaces: z._default(z.array(space), []),
  /** Pages made of templates, by the ids of the templates. */
  templates: z._default(z.record(z.string(), z.string()), {}),
});

export type KnownView = z.infer<typeof view>;
export type KnownDatabase = z.infer<typeof database>;
export type Space = z.infer<typeof space>;
export type Spaces = z.infer<typeof file>;

/** The file was changed by hand into something else: says where and how to mend it. */
export class BrokenSpaces extends BrokenFile {
  constructor(problem: string) {
    super(
      `${SPACES_FILE}: ${problem}\nRapport writes this file. Take an earlier version from git, or delete it: set-up then finds what it made by its titles.`,
    );
    this.name = 'BrokenSpaces';
  }
}

const NOTE = '# What `rapport setup` made in Notion, so that it is found again whatever somebody calls it there.\n';

/** @throws BrokenSpaces */
export async function readSpaces(files: Files): Promise<Spaces> {
  const text = await files.read(SPACES_FILE);
  if (text === undefined || text.trim() === '') return { spaces: [], templates: {} };
  const document = parseDocument(text);
  if (document.errors[0]) throw new BrokenSpaces(document.errors[0].message);
  const parsed = file.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BrokenSpaces(`${issue!.path.join('.')}: ${issue!.message}`);
}

export const writeSpaces = (files: Files, spaces: Spaces): Promise<void> =>
  files.write(SPACES_FILE, NOTE + stringify(spaces, { lineWidth: 0 }));
