import type { TemplatePage } from '../../catalog/index.ts';
import type { Block } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import { slug } from '../../template/render/people.ts';

/** A page of the database as it was last read. */
export interface KnownPage {
  id: string;
  title: string;
  link: string;
  /** As Notion said it: floored to the minute. */
  lastEdited: string;
  /** When its blocks were read. */
  read: string;
  blocks: Block[];
}

/** The front matter of a page: its first block, where that is a listing in YAML. */
export function yamlOf([first]: readonly Block[]): string | undefined {
  return first?.type === 'code' && /^ya?ml$/i.test(first.language ?? '') ? plainText(first.text) : undefined;
}

/**
 * A page of Notion as the catalogue lists it: under the id that its front matter names, else under its title.
 *
 * @returns nothing for a page that nobody has written anything into yet
 * @example
 * templatePage({ title: 'Team retro', … }) // { id: 'team-retro', title: 'Team retro', path: 'https://www.notion.so/…', … }
 */
export function templatePage({ title, link, blocks }: KnownPage): TemplatePage | undefined {
  if (blocks.length === 0) return undefined;
  const named = /^id:\s*["'“”‘’]?([\w-]+)/m.exec(yamlOf(blocks) ?? '')?.[1];
  const name = title.trim() || 'Untitled';
  return { id: named ?? slug(name), path: link, title: name, page: { blocks } };
}
