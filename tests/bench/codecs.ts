import { markdownToBlocks } from '@tryfabric/martian';
import MarkdownIt from 'markdown-it';
import { NotionToMarkdown } from 'notion-to-md';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { asReturned, type ReturnedBlock } from '../support/as-returned.ts';
import { best, type Row } from './measure.ts';
import { meetingNotes } from './meeting-notes.ts';

/** Markdown to Notion's blocks and back, beside the libraries that people use for it today. */
export async function codecs(): Promise<Row[]> {
  const notes = meetingNotes(500_000);
  const parser = new MarkdownIt({ html: true, linkify: true });
  const ours = await best(() => toNotion(readMarkdown(notes)));
  const rows: Row[] = [
    {
      what: 'Markdown to Notion, 500 kB',
      ours,
      theirs: await best(() => markdownToBlocks(notes, { notionLimits: { truncate: false } }), 2),
      peer: 'martian 1.2.4',
      budget: 0.1,
    },
    {
      what: 'Markdown to Notion, 500 kB',
      ours,
      theirs: await best(() => parser.parse(notes, {})),
      peer: 'markdown-it 15 parsing',
      budget: 3,
    },
    {
      what: 'Markdown to Notion, 5 MB',
      ours: await best(() => toNotion(readMarkdown(meetingNotes(5_000_000))), 2),
      theirs: ours * 10,
      peer: 'ten times our own 500 kB',
      budget: 1.5,
    },
  ];
  return [...rows, await toMarkdown()];
}

async function toMarkdown(): Promise<Row> {
  const blocks = asReturned(toNotion(readMarkdown(meetingNotes(500_000)))).slice(0, 4000);
  const children = new Map<string, ReturnedBlock[]>();
  let count = 0;
  const index = (list: readonly ReturnedBlock[]): void => {
    for (const block of list) {
      count++;
      if (block.children) {
        children.set(block.id, block.children);
        index(block.children);
      }
    }
  };
  index(blocks);
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
  const theirs = await best(async () => peer.toMarkdownString(await peer.blocksToMarkdown(blocks as never)), 2);
  const ours = await best(() => printMarkdown(fromNotion(blocks as never)));
  return { what: `Notion to Markdown, ${count} blocks`, ours, theirs, peer: 'notion-to-md 3.1.9, offline', budget: 1 };
}
