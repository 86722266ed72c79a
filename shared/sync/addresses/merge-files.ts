import type { Document } from '../../document/document.ts';
import { linkForNotion } from '../../richtext/notion/link.ts';
import { type Merge, mergeDocuments } from '../merge/merge-documents.ts';
import { mapContent } from './map-runs.ts';

/*
 * The merge looks at what Notion would hold, where a path is no link. Between versions of a file it counts: while they are
 * compared, it is an address as good as any.
 *
 *   [the plan](../plan.md)   is   [the plan](https://path.invalid/?..%2Fplan.md)
 */
const PLACE = 'https://path.invalid/?';

/** Merges three versions of one file, in which links may be paths. */
export function mergeFiles(base: Document, local: Document, remote: Document): Merge {
  const merge = mergeDocuments({ base: hidden(base), local: hidden(local), remote: hidden(remote) });
  return { ...merge, document: shown(merge.document), outgoing: shown(merge.outgoing) };
}

const hidden = (document: Document): Document =>
  withLinks(document, link =>
    linkForNotion(link) === undefined ? PLACE + encodeURIComponent(link.toWellFormed()) : link,
  );

const shown = (document: Document): Document =>
  withLinks(document, link => (link.startsWith(PLACE) ? decodeURIComponent(link.slice(PLACE.length)) : link));

function withLinks(document: Document, change: (link: string) => string): Document {
  const blocks = mapContent(document.blocks, {
    run: run => {
      const link = run.link === undefined ? undefined : change(run.link);
      return link === undefined || link === run.link ? run : { ...run, link };
    },
    block: block => block,
  });
  return { ...document, blocks };
}
