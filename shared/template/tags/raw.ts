import type { Block } from '../../document/block.ts';
import type { Run } from '../../document/run.ts';
import { mapBlocks } from '../../document/walk.ts';
import type { Node } from '../structure/node.ts';
import type { Tag } from './tag.ts';

/** `{% raw %} … {% endraw %}`: holes and tags in it stand for themselves. */
export const rawTag: Tag = {
  name: 'raw',
  about: 'Writes holes and tags as they are.',
  example: '{% raw %}{{ this stays }}{% endraw %}',
  branches: [],
  verbatim: true,
  compile: ({ parts: [head], level }, compiler) =>
    compiler.body(head!.body.flatMap(node => (level === 'block' ? asBlocks(node) : [node]))),
};

/** Between lines of tags, what was a hole or a tag is a paragraph; a blank line begins the next one. */
function asBlocks(node: Node): Node[] {
  if (node.kind === 'block') return mapBlocks([node.block], literal).map(block => ({ kind: 'block', block }));
  if (node.kind !== 'literal') return [node];
  return node.text
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map(text => ({ kind: 'block', block: { type: 'paragraph', text: [{ type: 'text', text: text.trim() }] } }));
}

function literal(block: Block): Block {
  if (block.type === 'tag') return { type: 'paragraph', text: [{ type: 'text', text: block.markup }] };
  if (block.type === 'table_row') return { ...block, cells: block.cells.map(cell => cell.map(word)) };
  return block.text ? { ...block, text: block.text.map(word) } : block;
}

function word(run: Run): Run {
  if (run.type !== 'hole') return run;
  const { markup, offset: _, type: __, ...marks } = run;
  return { type: 'text', text: markup, ...marks };
}
