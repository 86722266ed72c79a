import type { Document } from '../../../../../shared/document/document.ts';
import { plainText } from '../../../../../shared/document/text.ts';
import { mapBlocks } from '../../../../../shared/document/walk.ts';
import { readMarkdown } from '../../../../../shared/markdown/read.ts';
import { type PageRecord, promiseId, readDay, toPageRecord } from '../../../../../shared/practice/index.ts';
import { boundPaste } from './bound-paste.ts';
import { cleanClipboard } from './clean-clipboard.ts';

/** What was made of a paste: a page to take things from, or why there is none. */
export type PastedPage = { page: PageRecord; notes: string[]; headings: ReadonlySet<string> } | { problem: string };

export interface Expected {
  /** The template that was chosen: its id and title. */
  template: string;
  title: string;
  /** Titles of templates by their ids, to say which one another page was made from. */
  titles: ReadonlyMap<string, string>;
  today: string;
}

/**
 * Reads what somebody pasted as their last page: our Markdown file, what Notion puts on the clipboard, or what *Copy* gave.
 * Nothing but the text is looked at, here in the browser.
 *
 * @returns the page with its notes, or a sentence that says why nothing can be taken from it
 * @example
 * readPasted('[ ] Ana: send it', { template: 'one-on-one-weekly', title: 'Weekly one-on-one', titles, today: '2026-11-23' })
 */
export function readPasted(pasted: string, expected: Expected): PastedPage {
  const bounded = boundPaste(pasted);
  if ('problem' in bounded) return bounded;
  const { text, notes } = bounded;
  const page = fromFile(text) ?? fromClipboard(text, expected);
  const problem = refusal(page, expected);
  if (problem !== undefined) return { problem };
  return { page: { ...page, template: expected.template }, notes, headings: headingsOf(text) };
}

/** Our own Markdown, which begins with its front matter. */
function fromFile(text: string): PageRecord | undefined {
  const begin = text.replace(/^\u{FEFF}/u, '').trimStart();
  if (!FRONT.test(begin)) return undefined;
  const document = readMarkdown(begin);
  return document.frontMatter === undefined ? undefined : toPageRecord(document, 'the page that was pasted');
}

/** A whole front matter of the length that a page of ours can have. */
const FRONT = /^---\r?\n[\s\S]{0,20000}?\n---\r?\n/;

function fromClipboard(text: string, { template, today }: Expected): PageRecord {
  const cleaned = cleanClipboard(text);
  const document = withIds(readMarkdown(cleaned), template);
  const date = dayOf(wordsOfLines(cleaned).slice(0, 12), today);
  return { document, people: [], fields: {}, pasted: today, ...(date === undefined ? {} : { date }) };
}

/**
 * Gives each line to tick an identity that stays while somebody mends a name or adds the day: what was taken out of the list
 * of things that come along is known by it.
 */
function withIds(document: Document, template: string): Document {
  const taken = new Set<string>();
  const blocks = mapBlocks(document.blocks, block => {
    if (block.type !== 'to_do' || block.mark) return block;
    const id = promiseId({ template, date: '', owner: '', text: plainText(block.text) }, taken);
    taken.add(id);
    return { ...block, mark: { kind: 'p', id } };
  });
  return { ...document, blocks };
}

/** `Date: 16 November 2026` among the properties, or a title such as `Ana Lopes, 2026-11-16`. */
function dayOf(lines: readonly string[], today: string): string | undefined {
  for (const line of lines) {
    const said = /^Date: (.{6,40})$/.exec(line)?.[1] ?? /(?:^|[, ])(\d{4}-\d\d-\d\d)$/.exec(line)?.[1];
    const day = said === undefined ? undefined : readDay(said, { around: today });
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Nothing goes from a private part or from other people's page into this one. */
function refusal({ fields, template }: PageRecord, expected: Expected): string | undefined {
  if (isPart(fields.rapport) || fields.readers === 'me') {
    return 'This is a private part, for you alone. Nothing is taken from it into a page that others read. Paste the page itself.';
  }
  if (template === undefined || template === expected.template) return undefined;
  const title = expected.titles.get(template) ?? template;
  return `This page was made from “${title}”, and here you are making “${expected.title}”. Nothing is taken over from one kind to another.`;
}

const isPart = (rapport: unknown): boolean => typeof rapport === 'object' && rapport !== null && 'part' in rapport;

/** The lines that may be headings: one that lost its `##` on the way is a line of its own. */
const headingsOf = (text: string): Set<string> =>
  new Set(
    wordsOfLines(text)
      .filter(line => line.length < 80)
      .map(line => line.toLowerCase()),
  );

/** The lines of a text without what makes headings, items and bold of them. */
const wordsOfLines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^[\s#>*_-]+|[\s*_:]+$/g, ''))
    .filter(line => line !== '');
