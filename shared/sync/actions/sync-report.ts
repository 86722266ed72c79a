import { pageLink } from '../../notion/client/page-link.ts';
import type { Operation, PlannedOperation, Refusal } from '../../notion/operation.ts';
import type { ExchangeView } from '../exchange/exchange-view.ts';
import type { Conflict } from '../merge/merge-documents.ts';
import { type Incoming, incomingOf } from './incoming.ts';
import type { Look } from './look.ts';
import type { MergedPage, PageConflict } from './merge-page.ts';

/** What a sync did, or would do. */
export interface SyncReport {
  kind: 'synced' | 'preview';
  file: string;
  page: string;
  /** Where the page is looked at. */
  link: string;
  /** What the file takes from Notion. */
  incoming: Incoming[];
  /** What Notion takes from the file. */
  outgoing: Operation[];
  /** The page's own fields that Notion takes from the file. */
  properties: string[];
  /** What should be done in Notion and can't be. */
  refused: Refusal[];
  conflicts: (Conflict | PageConflict)[];
  /** Pictures that are not brought to Notion, each with the file, the line, the reason and how to mend it. */
  stays: string[];
  /** What is done only after a yes; a dry run does not ask. */
  needsYes: string[];
  fileChanged: boolean;
  /** How the exchange of parts stands, where the page has one. */
  exchange?: ExchangeView;
  /** Writes that were made in Notion. */
  writes: number;
}

/** What would be done, before anything is. */
export function previewOf(
  { file, disk, exchange, remote, addresses }: Look,
  merged: MergedPage,
  plan: readonly PlannedOperation[],
  more: Pick<SyncReport, 'properties' | 'needsYes'>,
): SyncReport {
  const fileChanged = merged.newText !== disk.text;
  return {
    kind: 'preview',
    file: file.path,
    page: remote.id,
    link: pageLink(remote.id),
    incoming: fileChanged ? incomingOf(file.body.blocks, merged.body.blocks) : [],
    outgoing: withoutRefusals(plan),
    refused: plan.filter(operation => operation.kind === 'refuse'),
    conflicts: merged.conflicts,
    stays: [...addresses.problems.values()],
    fileChanged,
    writes: 0,
    ...(exchange && { exchange }),
    ...more,
  };
}

export const withoutRefusals = (plan: readonly PlannedOperation[]): Operation[] =>
  plan.filter((operation): operation is Operation => operation.kind !== 'refuse');
