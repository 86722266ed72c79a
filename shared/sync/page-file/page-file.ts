import { NOTION_FORMS } from '../../blocks/notion-forms.ts';
import type { Block } from '../../document/block.ts';
import type { Document } from '../../document/document.ts';
import { equalText } from '../../document/equal.ts';
import type { Run } from '../../document/run.ts';
import { plainText } from '../../document/text.ts';
import { readMarkdown } from '../../markdown/read.ts';
import { rewrite } from '../../markdown/rewrite.ts';
import { editYaml } from './edit-yaml.ts';
import { type PageMeta, readPageMeta } from './page-meta.ts';

/** A Markdown file as a page: what Notion calls its title, and its body. */
export interface PageFile {
  path: string;
  text: string;
  document: Document;
  meta: PageMeta;
  /** From the front matter, or the heading at the top; `undefined` where neither names one. */
  title: Run[] | undefined;
  /** The blocks without the heading that is the title. */
  body: Document;
}

/** What a file is to become. */
export interface PageFileChange {
  body: Document;
  title?: Run[];
  /** Values of the front matter, by their paths. */
  values?: { path: string[]; value: unknown }[];
}

/** @throws BrokenFrontMatter */
export function readPageFile(path: string, text: string): PageFile {
  const document = readMarkdown(text);
  const meta = readPageMeta(document.frontMatter);
  const heading = meta.title === undefined ? headingAt(document.blocks) : -1;
  const blocks = document.blocks.filter((_, i) => i !== heading);
  const title =
    meta.title === undefined ? document.blocks[heading]?.text : [{ type: 'text' as const, text: meta.title }];
  return { path, text, document, meta, title, body: { blocks } };
}

/** The text of a file after a change; what did not change keeps every byte. */
export function changedText(file: PageFile, change: PageFileChange): string {
  const at = file.meta.title === undefined ? headingAt(file.document.blocks) : -1;
  const title = change.title && !equalText(change.title, file.title ?? []) ? change.title : undefined;
  const blocks = [...change.body.blocks];
  if (at >= 0) {
    const heading = file.document.blocks[at]!;
    blocks.splice(at, 0, title ? ({ ...heading, text: title } as Block) : heading);
  }
  let yaml = file.document.frontMatter;
  if (title && file.meta.title !== undefined) yaml = editYaml(yaml ?? '', ['title'], plainText(title));
  for (const { path, value } of change.values ?? []) yaml = editYaml(yaml ?? '', path, value);
  return rewrite(file.text, file.document, { blocks, ...(yaml !== undefined && { frontMatter: yaml }) });
}

/** Where the heading is that names the page: the first thing that Notion would see, if it is a heading of level 1. */
function headingAt(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ type }) => NOTION_FORMS[type].types.length > 0 || type === 'opaque');
  const block = blocks[first];
  const isTitle = block?.type === 'heading' && block.level === 1 && !block.toggleable && !block.children?.length;
  return isTitle && block.text.length > 0 ? first : -1;
}
