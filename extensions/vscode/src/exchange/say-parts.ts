import type { SyncReport } from '../../../../shared/sync/actions/sync-page.ts';
import { isAmiss, sayAfterSync } from '../../../../shared/sync/exchange/say-exchange.ts';

/** What a sync did with the parts of a page, and whether somebody has to look at it. */
export function sayParts({ kind, exchange }: Pick<SyncReport, 'kind' | 'exchange'>): {
  lines: string[];
  amiss: boolean;
} {
  if (!exchange) return { lines: [], amiss: false };
  return { lines: sayAfterSync(exchange, kind), amiss: isAmiss(exchange) };
}
