import type { Token } from 'markdown-it';
import type { Block } from '../../document/block.ts';
import { MAX_DEPTH } from '../rules/limit-depth.ts';
import { drawBlock } from './draw-block.ts';
import { drawFigures } from './draw-figures.ts';
import { drawWhole } from './draw-whole.ts';
import type { Elements } from './elements.ts';
import { readTag, tagOf } from './read-tag.ts';

/**
 * Turns the tags that stand on lines of their own into elements. A tag means here what it means when the page is read: its
 * two ends are on one level, and the form of its block takes its attributes. Any other stays HTML, with what is inside.
 *
 * ```
 * <callout icon="💡">      tag_open       <div class="rp-callout">…
 * text                     paragraph      <p>text</p>
 * </callout>               tag_close      </div>
 * ```
 */
export function drawTags(tokens: readonly Token[], make: Elements): Token[] {
  const ends = pairTags(tokens);
  const figures = drawFigures(tokens, ends, make);
  const closing = new Map<number, Token[]>();
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const tag = tagOf(token);
    const figure = figures.get(i);
    if (figure) {
      out.push(...figure.tokens);
      i += figure.instead - 1;
    } else if (token.type === 'tag_close') out.push(...(closing.get(i) ?? [asHtml(token)]));
    else if (token.type === 'tag_whole') {
      const inline = inlineAfter(tokens, i);
      const drawn = drawWhole(tag, token, inline, make);
      out.push(...(drawn ?? [asHtml(token)]));
      if (inline) i++;
    } else if (token.type === 'tag_open') {
      const summary = summaryAfter(tokens, i);
      const end = ends.get(i);
      const block = end === undefined ? null : readTag(tag, { summary });
      if (end === undefined || !block) {
        out.push(asHtml(token));
        continue;
      }
      const opened = drawBlock(tag, block, make, token);
      const folds = tag.name === 'details' && summary;
      out.push(...opened, ...(folds ? drawSummary(block, summary, make) : []));
      closing.set(end, make.closeAll(opened));
      if (folds) i += 2;
    } else out.push(token);
  }
  return out;
}

/** Where the other end of each opening tag is. Ends meet on one level only, and never deeper than pages are read. */
function pairTags(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const levels: { name: string; at: number }[][] = [[]];
  tokens.forEach((token, at) => {
    const open = levels.at(-1)!;
    if (token.type === 'tag_open' && open.length < MAX_DEPTH) open.push({ name: tagOf(token).name, at });
    else if (token.type === 'tag_close') {
      const depth = open.findLastIndex(({ name }) => name === tagOf(token).name);
      if (depth < 0) return;
      pairs.set(open[depth]!.at, at);
      open.length = depth;
    } else if (token.nesting > 0) levels.push([]);
    else if (token.nesting < 0 && levels.length > 1) levels.pop();
  });
  return pairs;
}

/** The line of a tag that is none of ours here. */
function asHtml(token: Token): Token {
  token.type = 'html_block';
  token.content += '\n';
  return token;
}

/** The text of a tag that stands on one line with its end. */
const inlineAfter = (tokens: readonly Token[], i: number): Token | undefined =>
  tokens[i + 1]?.type === 'inline' ? tokens[i + 1] : undefined;

/** The text of the `<summary>` directly behind `<details>`. */
const summaryAfter = (tokens: readonly Token[], i: number): Token | undefined =>
  tokens[i + 1]?.type === 'tag_whole' && tagOf(tokens[i + 1]!).name === 'summary'
    ? inlineAfter(tokens, i + 1)
    : undefined;

function drawSummary(block: Block | Block[], inline: Token, make: Elements): Token[] {
  const level = !Array.isArray(block) && block.type === 'heading' ? `h${block.level}` : null;
  const words = level ? [make.open(level), inline, make.close(level)] : [inline];
  return [make.open('summary'), ...words, make.close('summary')];
}
