import type { Block } from '../../../shared/document/block.ts';
import { equalDocuments } from '../../../shared/document/equal.ts';
import type { Run } from '../../../shared/document/run.ts';
import { mapBlocks, walk } from '../../../shared/document/walk.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';

/** A file in which somebody changed one word. */
export interface EditedWord {
  text: string;
  /** The new word, which stands nowhere else. */
  word: string;
  /** What was done, for a table. */
  did: string;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]+/u;
const NEW_WORD = 'rapported';

/**
 * Changes the first word of the page below its title, as somebody with an editor would: in the text of the file, not in a
 * document. Words are those of a block's text, its caption or its cells; where a page has nothing but mentions, a word is
 * put behind the first. `undefined` where no block has text that Notion lets one change.
 */
export function editOneWord(text: string): EditedWord | undefined {
  return changeWord(text) ?? addWord(text);
}

function changeWord(text: string): EditedWord | undefined {
  for (const block of blocksBelowTitle(text)) {
    for (const [field, runs, put] of textsOf(block)) {
      const at = runs.findIndex(run => run.type === 'text' && WORD.test(run.text));
      const run = runs[at];
      if (run?.type !== 'text') continue;
      const [old] = WORD.exec(run.text)!;
      const after = runs.map((one, i) => (i === at ? { ...run, text: run.text.replace(old, NEW_WORD) } : one));
      const edited = proved(text, block, put(after), replacements(text, block, old));
      if (edited !== undefined)
        return { text: edited, word: NEW_WORD, did: `"${old}" in the ${field} of a ${block.type}` };
    }
  }
  return undefined;
}

function addWord(text: string): EditedWord | undefined {
  for (const block of blocksBelowTitle(text)) {
    if (!block.text?.some(({ type }) => type === 'mention')) continue;
    const { end } = block.source!;
    const added = { ...block, text: [...block.text, { type: 'text', text: ` ${NEW_WORD}` }] } as Block;
    const edited = proved(text, block, added, [`${text.slice(0, end)} ${NEW_WORD}${text.slice(end)}`]);
    if (edited !== undefined)
      return { text: edited, word: NEW_WORD, did: `a word behind the mention of a ${block.type}` };
  }
  return undefined;
}

function* blocksBelowTitle(text: string): Generator<Block> {
  const { blocks } = readMarkdown(text);
  for (const block of walk(blocks)) {
    const isTitle = block === blocks[0] && block.type === 'heading' && block.level === 1;
    if (block.source && !isTitle) yield block;
  }
}

/** The texts of a block, each with a function that gives the block with another one. */
function textsOf(block: Block): [field: string, runs: Run[], put: (runs: Run[]) => Block][] {
  const { text, caption, cells } = block as { text?: Run[]; caption?: Run[]; cells?: Run[][] };
  const withField = (field: object): Block => ({ ...block, ...field }) as Block;
  return [
    ...(text ? [['text', text, (runs: Run[]) => withField({ text: runs })] as const] : []),
    ...(caption ? [['caption', caption, (runs: Run[]) => withField({ caption: runs })] as const] : []),
    ...(cells ?? []).map(
      (cell, i) => ['cell', cell, (runs: Run[]) => withField({ cells: cells!.with(i, runs) })] as const,
    ),
  ].map(([field, runs, put]) => [field, runs, put]);
}

/** The text with each place in turn replaced at which the word stands in the block's lines. */
function* replacements(text: string, { source }: Block, word: string): Generator<string> {
  for (let at = text.indexOf(word, source!.start); at >= 0 && at < source!.end; at = text.indexOf(word, at + 1)) {
    yield text.slice(0, at) + NEW_WORD + text.slice(at + word.length);
  }
}

/** The first of the texts that reads as the page with this one block changed. */
function proved(text: string, old: Block, changed: Block, edits: Iterable<string>): string | undefined {
  const before = readMarkdown(text);
  const isIt = (block: Block): boolean => block.type === old.type && block.source?.start === old.source?.start;
  const blocks = mapBlocks(before.blocks, block =>
    isIt(block) ? ({ ...changed, ...(block.children && { children: block.children }) } as Block) : block,
  );
  for (const edit of edits) if (equalDocuments(readMarkdown(edit), { ...before, blocks })) return edit;
  return undefined;
}
