import type { Block } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { equalDocuments } from '../document/equal.ts';
import { mapBlocks } from '../document/walk.ts';
import { readMarkdown } from '../markdown/read.ts';
import type { Files } from '../ports.ts';
import type { PageRecord } from '../practice/index.ts';
import { readOrigin } from '../sync/update/origin.ts';
import { findOrigin } from '../sync/update/origin-path.ts';

/** What is kept of how pages were made; of a page without it nothing is known. */
export interface MadeHow {
  /** The day on which a page was made. */
  on(page: PageRecord): string | undefined;
  /** Whether a page is still as it was made: nobody wrote into it. */
  isUntouched(page: PageRecord): boolean;
}

/** Reads how pages were made. What can't be read counts as not kept: it says nothing of the page itself. */
export async function madeHow(files: Files, pages: readonly PageRecord[]): Promise<MadeHow> {
  const known = new Map<PageRecord, { on: string | undefined; body: string }>();
  await Promise.all(
    pages.map(async page => {
      const { origin: id } = (page.fields.rapport ?? {}) as { origin?: unknown };
      const found = typeof id === 'string' ? await findOrigin(files, id) : undefined;
      const origin = found && readOrigin(found.text);
      if (origin && !('problem' in origin)) known.set(page, { on: origin.context.today, body: origin.body });
    }),
  );
  return {
    on: page => known.get(page)?.on,
    isUntouched(page) {
      const made = known.get(page);
      return made !== undefined && equalDocuments(unmarked(page.document), unmarked(readMarkdown(made.body)));
    },
  };
}

/** What is kept has no marks of promises and questions, which are no words either. */
const unmarked = ({ blocks }: Document): Document => ({
  blocks: mapBlocks(blocks, ({ mark: _, ...block }) => block as Block),
});
