import type { Token } from 'markdown-it';
import type { JsonObject } from '../../json.ts';

/** Notion keeps at most so many characters in one run of a text. */
const LONGEST_RUN = 2000;

const MARKS: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic', s: 'strikethrough' };

const WORDS: Readonly<Record<string, (token: Token) => string>> = {
  softbreak: () => ' ',
  hardbreak: () => '\n',
};

/**
 * The runs of a text with the marks that Notion makes of Markdown: bold, italic, struck, code, links.
 * @param plain words without any marks, instead of tokens
 */
export const readWords = (tokens: readonly Token[], plain = ''): JsonObject[] => {
  const runs = runsOf(plain, {}, undefined);
  const on: Record<string, boolean> = {};
  let link: string | undefined;
  for (const token of tokens) {
    const mark = MARKS[token.tag];
    if (token.type === 'link_open') link = String(token.attrGet('href') ?? '');
    else if (token.type === 'link_close') link = undefined;
    else if (mark) on[mark] = token.nesting > 0;
    else {
      const words = WORDS[token.type]?.(token) ?? token.content;
      runs.push(...runsOf(words, token.type === 'code_inline' ? { ...on, code: true } : { ...on }, link));
    }
  }
  return runs;
};

const runsOf = (words: string, annotations: JsonObject, link: string | undefined): JsonObject[] =>
  split(words).map(content => ({
    text: { content, ...(isAddress(link) && { link: { url: link } }) },
    annotations,
  }));

/** Notion follows whole addresses only, and none that is too long. */
const isAddress = (link: string | undefined): link is string =>
  link !== undefined && /^(?:https?:|mailto:)/i.test(link) && link.length <= LONGEST_RUN;

/** A text in pieces that a run can hold; a pair of units stays together. */
const split = (text: string): string[] => text.match(/[\s\S]{1,1998}(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])?/g) ?? [];
