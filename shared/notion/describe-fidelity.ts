import { plainText } from '../document/text.ts';
import type { FidelityRow } from './fidelity.ts';

/** A fidelity report in words: one line for what is kept whole, and one for each block that is not. */
export function describeFidelity(rows: readonly FidelityRow[]): string[] {
  const others = rows.filter(({ kept }) => kept !== 'whole');
  if (rows.length === 0) return ['The page is empty.'];
  if (others.length === 0)
    return [
      rows.length === 1
        ? 'Its block will be in Notion as it is here.'
        : `All ${rows.length} blocks will be in Notion as they are here.`,
    ];
  const whole = rows.length - others.length;
  return [
    `${whole} of ${rows.length} blocks will be in Notion as ${whole === 1 ? 'it is' : 'they are'} here. The ${others.length === 1 ? 'other' : 'others'}:`,
    ...others.map(({ kept, type, reason, block }) => {
      const words = plainText(block.text).slice(0, 40);
      return `  ${kept.padEnd(11)} ${type.replaceAll('_', ' ')}${words ? ` "${words}"` : ''}${reason ? `: ${reason}` : ''}`;
    }),
  ];
}
