import type { Block } from '../../document/block.ts';
import { canonical } from '../../document/fingerprint.ts';
import type { Run } from '../../document/run.ts';
import type { BlockRequest } from '../../notion/block-request.ts';
import { fromNotion, type NotionBlock } from '../../notion/from-notion.ts';
import { toNotion } from '../../notion/to-notion.ts';
import { mapContent } from '../addresses/map-runs.ts';
import { pageOf } from '../addresses/page-address.ts';
import { isMedia } from '../addresses/picture.ts';

/** Stands for the address of a file of the folder, which Notion keeps under one of its own. */
const KEPT = 'https://rapport.invalid/kept';

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
  const written = toNotion({ blocks: [{ type: 'toggle', text: [], children: settled(blocks) }] });
  const [held] = fromNotion(written.map(asReturned)).blocks;
  // What Notion makes a link of, a card in a text say, is one from then on.
  return `[${settled(held?.children ?? [])
    .map(canonical)
    .join(',')}]`;
}

const settled = (blocks: readonly Block[]): Block[] =>
  mapContent([...blocks], { run: settledRun, block: settledBlock });

/** A request as Notion gives back the block that it makes. */
function asReturned(request: BlockRequest): NotionBlock {
  const { type } = request;
  const { children = [], ...fields } = request[type] as { children?: BlockRequest[] };
  return { type, [type]: fields, ...(children.length > 0 && { children: children.map(asReturned) }) };
}

/** A link to another page is one in Notion only while that page is there, so only its words count. */
function settledRun(run: Run): Run {
  if (run.link === undefined) return run;
  const { link, linkTitle: _, ...bare } = run;
  return isOurs(link) ? (bare as Run) : { ...bare, link: asSent(link) };
}

function settledBlock(block: Block): Block {
  // Of a block that is not understood nobody knows which fields are its content.
  if (block.type === 'opaque') return { ...block, data: {} };
  if (!isMedia(block)) return block;
  const { kind, here: _, name, url, ...shown } = block;
  if (kind !== undefined || isOurs(url)) return { ...shown, url: KEPT } as Block;
  return { ...shown, url: asSent(url), ...(name !== undefined && { name }) } as Block;
}

/** A path, or the address of a page in Notion. */
const isOurs = (address: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(address) || pageOf(address) !== undefined;

/** An address as every program writes it: `https://x.y` has a stroke at its end. */
const asSent = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);
