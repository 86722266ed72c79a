import type { Competencies } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';

/** Mermaid's names are ASCII letters, digits and lines; a company's `kundennähe` gets its place in the list. */
const axisId = (id: string, place: number): string =>
  /^[a-z][a-z0-9-]*$/i.test(id) ? id.replaceAll('-', '_') : `axis_${place + 1}`;

/**
 * A picture of what was settled, as a Mermaid diagram: now, the bar, and last time. The table beside it says the same.
 *
 * @param now by the ids of competencies; those without a value are left out of the picture
 * @param last what was settled the time before; left out where it lacks one
 * @example
 * radar({ delivery: 2, strategy: 4, discovery: 3 }, 3, file)
 * // ```mermaid
 * // radar-beta
 * //   axis strategy["Strategy"], discovery["Discovery and experiments"], delivery["Delivery and quality"]
 * //   curve now["Now"]{4, 3, 2}
 * //   curve bar["The bar"]{3, 3, 3}
 * //   min 0
 * //   max 5
 * // ```
 * @returns `undefined` below three values, which make no picture
 */
export function radar(
  now: { readonly [competency: string]: number },
  bar: number,
  file: Competencies,
  last: { readonly [competency: string]: number } = {},
): Extract<Block, { type: 'code' }> | undefined {
  const shown = file.competencies.filter(({ id }) => now[id] !== undefined);
  if (shown.length < 3) return undefined;
  const curve = (name: string, words: string, value: (id: string) => number): string =>
    `  curve ${name}["${words}"]{${shown.map(({ id }) => value(id)).join(', ')}}`;
  const lines = [
    'radar-beta',
    `  axis ${shown.map(({ id, title }, i) => `${axisId(id, i)}["${title.replaceAll('"', "'")}"]`).join(', ')}`,
    curve('now', 'Now', id => now[id]!),
    curve('bar', 'The bar', () => bar),
    ...(shown.every(({ id }) => last[id] !== undefined) ? [curve('last', 'Last time', id => last[id]!)] : []),
    '  min 0',
    `  max ${Math.max(...Object.keys(file.scale).map(Number))}`,
  ];
  return { type: 'code', language: 'mermaid', text: [{ type: 'text', text: lines.join('\n') }] };
}
