import { markdownToBlocks } from '@tryfabric/martian';
import MarkdownIt from 'markdown-it';
import { NotionToMarkdown } from 'notion-to-md';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { asReturned, type ReturnedBlock } from '../support/as-returned.ts';
import { best, byTurns, type Row } from './measure.ts';
import { meetingNotes } from './meeting-notes.ts';

/** How long the meeting notes are, and how often each is tried. */
const SIZES = [
  { name: '10 kB', bytes: 10_000, rounds: 30, martian: true },
  { name: '500 kB', bytes: 500_000, rounds: 9, martian: true },
  // martian's time grows with the square of the length: 9 s for 500 kB would be a quarter of an hour here.
  { name: '5 MB', bytes: 5_000_000, rounds: 3, martian: false },
];

/** Markdown to Notion's blocks and back, beside the libraries that people use for it today. */
export async function codecs(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(...(await toBlocks(size)));
  for (const size of SIZES) rows.push(await toMarkdown(size));
  const [small, large] = ['500 kB', '5 MB'].map(
    name => rows.find(({ what }) => what === `Markdown to Notion, ${name}`)!,
  );
  const linear = { what: large!.what, ours: large!.ours, theirs: small!.ours * 10, peer: 'ten times our own 500 kB' };
  return [...rows, { ...linear, budget: 1.5 }];
}

type Size = (typeof SIZES)[number];

async function toBlocks({ name, bytes, rounds, martian }: Size): Promise<Row[]> {
  const notes = meetingNotes(bytes);
  const parser = new MarkdownIt({ html: true, linkify: true });
  const what = `Markdown to Notion, ${name}`;
  const read = () => toNotion(readMarkdown(notes));
  const [ours, parsing] = await byTurns(rounds, read, () => parser.parse(notes, {}));
  const rows = [{ what, ours, theirs: parsing, peer: 'markdown-it 15 parsing', budget: 3 }];
  if (!martian) return rows;
  const theirs = await best(() => markdownToBlocks(notes, { notionLimits: { truncate: false } }), 2);
  return [{ what, ours, theirs, peer: 'martian 1.2.4', budget: 0.1 }, ...rows];
}

async function toMarkdown({ bytes, rounds }: Size): Promise<Row> {
  const blocks = asReturned(toNotion(readMarkdown(meetingNotes(bytes))));
  const children = new Map<string, ReturnedBlock[]>();
  const count = index(blocks, children);
  const client = {
    blocks: {
      children: {
        list: async ({ block_id }: { block_id: string }) => ({
          results: children.get(block_id) ?? [],
          has_more: false,
          next_cursor: null,
        }),
      },
    },
  };
  const peer = new NotionToMarkdown({ notionClient: client as never });
  const [ours, theirs] = await byTurns(
    rounds,
    () => printMarkdown(fromNotion(blocks as never)),
    async () => peer.toMarkdownString(await peer.blocksToMarkdown(blocks as never)),
  );
  return { what: `Notion to Markdown, ${count} blocks`, ours, theirs, peer: 'notion-to-md 3.1.9, offline', budget: 1 };
}

/** How many blocks there are, with those below; notes who lies in whom. */
function index(blocks: readonly ReturnedBlock[], children: Map<string, ReturnedBlock[]>): number {
  let count = blocks.length;
  for (const block of blocks) {
    if (!block.children) continue;
    children.set(block.id, block.children);
    count += index(block.children, children);
  }
  return count;
}
