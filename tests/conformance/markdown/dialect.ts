import { equalDocuments } from '../../../shared/document/equal.ts';
import { splitFrontMatter } from '../../../shared/markdown/front-matter.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { shown, type Viewer } from './shown.ts';

/** Reading what was printed gives what was read. */
export function comesBack(text: string): boolean {
  const document = readMarkdown(text);
  return equalDocuments(readMarkdown(printMarkdown(document)), document);
}

/** What any other tool shows for a text, and what it shows for the text that we print for it. */
export function looks(text: string, viewer?: Viewer): { written: string; printed: string } {
  const printed = printMarkdown(readMarkdown(text));
  return { written: shown(body(text), viewer), printed: shown(body(printed), viewer) };
}

export const looksTheSame = (text: string): boolean => {
  const { written, printed } = looks(text);
  return written === printed;
};

/** No other tool knows front matter, or a byte order mark. */
const body = (text: string): string => text.slice(splitFrontMatter(text).body).toWellFormed();
