import type { Token } from 'markdown-it';
import { tagForm } from '../../blocks/tags.ts';
import type { Block } from '../../document/block.ts';
import { readInline } from '../../richtext/read-inline.ts';
import type { Tag } from '../../richtext/tag.ts';

/** The tag that a token of `tagLine` stands for. */
export const tagOf = (token: Token): Tag => token.meta as unknown as Tag;

/**
 * What a tag says, whatever stands inside; `null` where its attributes are not ours. The form of its block decides, as when
 * the page is read.
 *
 * @param inline the token of its text or of its summary, where it has one
 */
export function readTag(
  tag: Tag,
  inline: { text?: Token | undefined; summary?: Token | undefined },
): Block | Block[] | null {
  const texts = Object.entries(inline).flatMap(([name, token]) => (token ? [[name, textOf(token)]] : []));
  const content = { blocks: [], source: { start: 0, end: 0, text: [] }, ...Object.fromEntries(texts) };
  return tagForm(tag.name)?.read(tag, content) ?? null;
}

const textOf = (inline: Token) => ({ runs: readInline(inline.children ?? [], null).runs, segments: [] });
