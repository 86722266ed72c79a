import type { Document } from '../../document/document.ts';
import { plainText } from '../../document/text.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { itemsOfBlocks } from '../structure/items.ts';
import { TAGS } from '../tags/index.ts';
import type { Manifest } from './manifest.ts';

/** Tags whose content is in the page whatever the answers are. */
const ALWAYS_THERE = ['section', 'hint'];

/**
 * Where something is carried from page to page, it is found again by the heading above it, so two equal ones are reported.
 * Headings inside an `if` or a `for` don't count: only one of them may ever be there.
 */
export function checkHeadings({ blocks }: Document, { wants, due }: Manifest, reporter: Reporter): void {
  if (wants.length === 0 && due.length === 0) return;
  const seen = new Set<string>();
  let inside = 0;
  for (const item of itemsOfBlocks(blocks)) {
    if (item.kind === 'tag' && TAGS.get(item.name)?.branches && !ALWAYS_THERE.includes(item.name)) inside++;
    else if (item.kind === 'tag' && item.name.startsWith('end') && !ALWAYS_THERE.includes(item.name.slice(3))) inside--;
    if (item.kind !== 'block' || item.block.type !== 'heading' || inside > 0) continue;
    const { text, source, id } = item.block;
    const words = plainText(text).trim();
    const heading = words.toLowerCase();
    if (heading !== '' && seen.has(heading)) {
      const place = { offset: source?.start ?? 0, length: source ? source.end - source.start : 0 };
      const message = `There is a second heading “${words}”, and what stands below the two can't be told apart on the next page. Call one something else.`;
      reporter.report('heading-twice', id === undefined ? place : { ...place, block: id }, message);
    }
    seen.add(heading);
  }
}
