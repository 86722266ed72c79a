import { code } from '../../../blocks/code/markdown.ts';
import { markdownForms } from '../../../blocks/markdown.ts';
import type { Block } from '../../../document/block.ts';
import { mapBlocks } from '../../../document/walk.ts';
import { wellFormed } from '../../../richtext/notion/well-formed.ts';
import type { InlineGrammar } from '../../../richtext/read-inline.ts';
import { Lines } from '../../lines.ts';
import { type Grammar, Reader } from '../../reader.ts';
import { TEXT_TAGS } from './inline-tags.ts';
import { createTagParser } from './parser.ts';
import { quote } from './quote.ts';
import { splitTags } from './split-tags.ts';
import { TAG_FORMS } from './tags.ts';

const parser = createTagParser();

const { paragraph, heading, bulleted_list_item, numbered_list_item, divider, equation, table, definition } =
  markdownForms;

/** What CommonMark and GFM have a form for is read by the rows of our own dialect; an alert is only a quote here. */
const FORMS = [
  paragraph,
  heading,
  bulleted_list_item,
  numbered_list_item,
  quote,
  code,
  divider,
  equation,
  table,
  definition,
];

export const TEXT: InlineGrammar = { tags: TEXT_TAGS, unknown: text => ({ type: 'text', text }) };

const GRAMMAR: Grammar = {
  tokens: new Map(FORMS.flatMap(form => Object.entries(form.tokens ?? {}))),
  tag: name => TAG_FORMS.get(name),
  inline: TEXT,
  unknown: (text, source) => ({ type: 'paragraph', text: [{ type: 'text', text }], source }),
};

/** Reads a text of the second version. */
export function readTagged(text: string): Block[] {
  const split = splitTags(
    wellFormed(text)
      .replace(/^\u{FEFF}/u, '')
      .replace(/\r\n?/g, '\n'),
  );
  const blocks = new Reader(parser.parse(split, {}), new Lines(split, 0), null, GRAMMAR).blocks(null);
  return mapBlocks(blocks, asNotion);
}

/** The places that were read in the text as it was split mean nothing in the text as it came; levels 5 and 6 are 4. */
function asNotion(block: Block): Block {
  const { source: _, ...rest } = block;
  return rest.type === 'heading' && rest.level > 4 ? { ...rest, level: 4 } : (rest as Block);
}
