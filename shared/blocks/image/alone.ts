import type { Run } from '../../document/run.ts';
import { MARK_NAMES } from '../../document/run.ts';
import type { Source } from '../../document/source.ts';
import type { ImageBlock } from './shape.ts';

/** The block for a paragraph that holds nothing but an image; `null` for any other text. */
export function imageFrom(runs: readonly Run[], source: Source): ImageBlock | null {
  const [run] = runs;
  if (runs.length !== 1 || run?.type !== 'image' || MARK_NAMES.some(name => run[name] !== undefined)) return null;
  return {
    type: 'image',
    url: run.url,
    ...(run.alt ? { caption: [{ type: 'text', text: run.alt }] } : {}),
    ...(run.title !== undefined ? { title: run.title } : {}),
    source,
  };
}
