import type { PageRecord } from './page-record.ts';

/**
 * What a private part says it is: whose side of which page. A page that is no part says nothing.
 *
 * @example
 * partOfPage(record) // { side: 'report', of: '2026-11-23 Ana Lopes.md' }, from `rapport: { part: report, of: "2026-11-23 Ana Lopes.md" }`
 */
export function partOfPage({ fields }: Pick<PageRecord, 'fields'>): { side: string; of: string } | undefined {
  const { part, of } = (fields.rapport ?? {}) as { part?: unknown; of?: unknown };
  return typeof part === 'string' && typeof of === 'string' ? { side: part, of } : undefined;
}
