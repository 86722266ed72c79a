import { plainText } from '../../shared/document/text.ts';
import type { SyncReport } from '../../shared/sync/actions/sync-page.ts';
import { sayAfterSync } from '../../shared/sync/exchange/say-exchange.ts';

/** What a sync did or would do, in one line and one more for each thing that needs a person. */
export function describeSync(report: SyncReport): string[] {
  const { file, kind, incoming, outgoing, properties, refused, stays, conflicts, needsYes, writes, exchange } = report;
  const parts = [
    count(incoming.length, 'change from Notion', 'changes from Notion'),
    count(outgoing.length + (properties.length > 0 ? 1 : 0), 'change to Notion', 'changes to Notion'),
  ].filter(Boolean);
  const would = kind === 'preview' && parts.length > 0 ? 'would take ' : '';
  if (conflicts.length > 0) parts.push(`${conflicts.length} in conflict`);
  const what = parts.length === 0 ? 'the same on both sides' : parts.join(', ');
  return [
    `${file}: ${would}${what}${writes > 0 ? ` (${count(writes, 'write', 'writes')})` : ''}`,
    ...outgoing.filter(({ kind: one }) => one === 'delete').map(() => '  deletes a block in Notion'),
    ...(kind === 'preview' ? needsYes.map(what => `  needs a yes: ${what}`) : []),
    ...refused.map(({ reason }) => `  left as it is in Notion: ${reason}`),
    ...stays.map(reason => `  ${reason}`),
    ...conflicts.map(
      ({ field, local, remote }) =>
        `  in conflict, each side keeps its own: ${field}\n    here:      ${words(local)}\n    in Notion: ${words(remote)}`,
    ),
    ...(conflicts.length > 0 ? ['  Write the same on both sides, and sync again.'] : []),
    ...(exchange ? sayAfterSync(exchange, kind).map(line => `  ${line}`) : []),
  ];
}

const count = (number: number, one: string, many: string): string =>
  number === 0 ? '' : `${number} ${number === 1 ? one : many}`;

function words(value: unknown): string {
  if (value === undefined) return '(nothing)';
  if (Array.isArray(value) && value.every(item => typeof item === 'object' && item !== null && 'type' in item))
    return plainText(value);
  if (typeof value === 'object' && value !== null && 'text' in value) return plainText((value as { text: never }).text);
  return JSON.stringify(value);
}
