import type { Block } from '../../document/block.ts';
import { canonical } from '../../document/fingerprint.ts';
import type { Run } from '../../document/run.ts';
import { fitToNotion } from '../../notion/fit-to-notion.ts';
import { viewBlocks } from '../../notion/view.ts';
import { mapContent } from '../addresses/map-runs.ts';
import { pageOf } from '../addresses/page-address.ts';
import { isMedia } from '../addresses/picture.ts';

/** Stands for whatever is elsewhere in each folder and in Notion: another page of ours, a file that Notion keeps. */
const OURS = 'ours';

/**
 * What a part says, as one text: the same for the file of its author, for the page in Notion and for every other folder.
 * How Notion splits runs and names languages does not count, and neither does where another page or a picture lies.
 *
 * @param blocks of the part, without what is private
 * @example
 * canonicalPart(readMarkdown('* **a**\n* b').blocks) === canonicalPart(readMarkdown('- __a__\n- b').blocks) // true
 */
export function canonicalPart(blocks: readonly Block[]): string {
  // A part stands below a line that unfolds, and what Notion can hold depends on that.
  const [held] = viewBlocks(fitToNotion({ blocks: [{ type: 'toggle', text: [], children: [...blocks] }] }).blocks);
  const settled = mapContent(held?.children ?? [], { run: settledRun, block: settledBlock });
  return `[${settled.map(canonical).join(',')}]`;
}

function settledRun(run: Run): Run {
  if (run.link === undefined) return run;
  return { ...run, link: settledAddress(run.link) };
}

/** An address of the web as every program writes it; a path, and the address of a page in Notion, are one of ours. */
function settledAddress(address: string): string {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address) || pageOf(address) !== undefined) return OURS;
  return URL.canParse(address) ? new URL(address).href : address;
}

function settledBlock(block: Block): Block {
  if (!isMedia(block)) return block;
  const { kind, here: _, name, url, ...shown } = block;
  const address = kind === undefined ? settledAddress(url) : OURS;
  return { ...shown, url: address, ...(address !== OURS && name !== undefined && { name }) } as Block;
}
