import type { Token } from 'markdown-it';
import { plainText } from '../../document/text.ts';
import type { BlockReader, MarkdownForm } from '../markdown-form.ts';
import { splitInfo } from './info.ts';
import type { CodeBlock } from './shape.ts';

/** A fence with its language; indented code is read, too. Code with marks or a caption has no Markdown form. */
export const code: MarkdownForm<CodeBlock> = {
  tokens: { fence: readCode, code_block: readCode },
  exact: true,
  print: block => {
    const plain = block.text.every(run => run.type === 'text' && Object.keys(run).length === 2);
    const text = plainText(block.text);
    const info = [block.language ?? '', block.info ?? ''].filter(Boolean).join(' ');
    const { language, info: rest } = splitInfo(info);
    if (
      !plain ||
      block.caption?.length ||
      /[\r\0]/.test(text) ||
      language !== block.language ||
      rest !== block.info ||
      block.children
    )
      return null;
    if (/[`\n]|^\s|\s$|[&\\]/.test(info)) return null;
    // In a list item a tab can be as little as one blank, so any indentation counts.
    const longest = Math.max(2, ...[...text.matchAll(/^[ \t]*(`{3,})/gm)].map(match => match[1]!.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${info}`, ...(text === '' ? [] : text.split('\n')), fence];
  },
};

function readCode(reader: BlockReader, token: Token): CodeBlock {
  const text = reader.plain(token.content).replace(/\n$/, '');
  const { language, info } = splitInfo(reader.plain(token.info).trim());
  return {
    type: 'code',
    text: text ? [{ type: 'text', text }] : [],
    ...(language ? { language } : {}),
    ...(info ? { info } : {}),
    source: reader.source(token),
  };
}
