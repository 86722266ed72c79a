import { parse } from 'yaml';
import type { Document } from '../../document/document.ts';
import { printMarkdown } from '../../markdown/print.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { mergeFiles } from '../addresses/merge-files.ts';
import type { Conflict } from '../merge/merge-documents.ts';
import { changedText, type PageFile } from '../page-file/page-file.ts';
import { type FaceChange, type FieldConflict, mergeFields } from './merge-fields.ts';
import type { Fields, Origin } from './origin.ts';
import { settleAuthor } from './settle-author.ts';

/** What a page becomes by the new version of its template. */
export interface PageUpdate {
  /** The file's new text. */
  text: string;
  /** What is to be kept of the page from now on. */
  origin: Origin;
  /** Changes of the title and the readers, with what became of them. */
  face: FaceChange[];
  /** What the author and the template both changed: the author's stands. */
  conflicts: (Conflict | FieldConflict)[];
  /** Headings that the template has no more, and that stay because the author wrote below them. */
  kept: string[];
  /** Headings that the author took off, and that would have come with changes. */
  leftOut: string[];
}

/**
 * Brings a page to the new version of its template: new sections arrive, guidance that nobody replaced goes or changes, and
 * every word of the author stays. Lines that do not change keep every byte.
 *
 * @param file the page as it is
 * @param origin what was kept when it was made
 * @param next what the template makes today of the same answers and context: `keepOrigin` gives both
 * @param yes whether somebody said yes to another title and to more readers
 * @example
 * const { origin: next, page } = keepOrigin(template, origin.answers, origin.context);
 * updatePage({ file, origin, next, page }).text // '…\n## Wins\n\n- …'
 */
export function updatePage({
  file,
  origin,
  next,
  page,
  yes = false,
}: {
  file: PageFile;
  origin: Origin;
  next: Origin;
  page: Document;
  yes?: boolean;
}): PageUpdate {
  const { base, local, remote, kept, leftOut } = settleAuthor({
    base: readMarkdown(origin.body),
    local: file.body,
    remote: readMarkdown(printMarkdown(page)),
  });
  const merge = mergeFiles(base, local, remote);
  const fields = mergeFields(origin.fields, fieldsOf(file), next.fields, yes);
  const after = next.withFields(fields.fields);
  const text = changedText(file, {
    body: merge.document,
    values: [
      ...fields.values,
      { path: ['rapport', 'template'], value: after.template },
      { path: ['rapport', 'origin'], value: after.id },
    ],
  });
  return {
    text,
    origin: after,
    face: fields.face,
    conflicts: [...merge.conflicts, ...fields.conflicts],
    kept,
    leftOut,
  };
}

/** The front matter as it is; that it can be read was seen when the file was opened. */
const fieldsOf = ({ document }: PageFile): Fields => (parse(document.frontMatter ?? '') ?? {}) as Fields;
