import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { equalBlock, equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { rewrite } from '../../shared/markdown/rewrite.ts';
import { hasRealDocuments, realDocuments } from '../conformance/real-input/real-documents.ts';
import { notionDocument } from '../support/arbitrary-document.ts';
import { PATIENCE, propertyRuns } from '../support/property-runs.ts';
import { type Edit, edited, edits } from './random-edit.ts';

/** How a file may be written by other programs. */
const VARIANTS: { readonly [variant: string]: (text: string) => string } = {
  'as it is': text => text,
  'with the line ends of Windows': text => text.replace(/\r?\n/g, '\r\n'),
  'with a byte order mark': text => `\u{FEFF}${text.replace(/^\u{FEFF}/u, '')}`,
  'with front matter': text => (text.startsWith('---') ? text : withLines('---', 'a:  1 # kept', '---', '')(text)),
  'without an end of the last line': text => text.trimEnd(),
};

const withLines =
  (...lines: readonly string[]) =>
  (text: string): string =>
    [...lines, text].join(text.includes('\r\n') ? '\r\n' : '\n');

interface Rewritten {
  /** The top-level blocks that nobody touched and whose lines are not what they were, by their index in the page before. */
  lost: number[];
  /** From where to where the page changed, by the same index. */
  changed: [first: number, last: number];
}

/** Rewrites a text after edits; fails unless it says just what was edited, in the manner of the file. */
function rewritten(text: string, list: readonly Edit[]): Rewritten {
  const before = readMarkdown(text);
  const { document, untouched } = edited(before, list);
  const out = rewrite(text, before, document);
  const read = readMarkdown(out);
  if (!equalDocuments(read, document)) expect(contentOf(read)).toEqual(contentOf(document));
  expect(out.startsWith('\u{FEFF}')).toBe(text.startsWith('\u{FEFF}'));
  if (text.includes('\r\n')) expect(out).not.toMatch(/[^\r]\n/);
  let from = 0;
  const lost = untouched.filter(index => {
    const lines = linesOf(text, before.blocks[index]!);
    const at = out.indexOf(lines, from);
    if (at >= 0) from = at + lines.length;
    return at < 0;
  });
  return { lost, changed: changedRange(before.blocks, document.blocks) };
}

/** The lines of a block, without its number: that may change, where something now stands between it and the item before. */
const linesOf = (text: string, { source }: Block): string => text.slice(source!.start, source!.end).replace(/^\d+/, '');

function changedRange(before: readonly Block[], after: readonly Block[]): [number, number] {
  const first = before.findIndex((block, i) => !after[i] || !equalBlock(block, after[i]));
  const back = [...before]
    .reverse()
    .findIndex((block, i) => !after.at(-1 - i) || !equalBlock(block, after.at(-1 - i)!));
  return [first < 0 ? before.length : first, before.length - 1 - (back < 0 ? before.length : back)];
}

const contentOf = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === 'source' || key === 'style' ? undefined : item)));

/** Edits after which nothing else may look otherwise. */
const LOCAL = ['word', 'tick', 'paragraph', 'toDo', 'heading', 'row'] as const;

/** How far from a removal or a move blocks may be printed anew: lists that meet can need it. */
const NEAR = 3;

describe.each(Object.entries(VARIANTS))('a file %s', (_, vary) => {
  test(
    'says what the edited page says, whatever the page and the edits',
    () => {
      fc.assert(
        fc.property(notionDocument, edits(), (document, list) => {
          rewritten(vary(printMarkdown(document)), list);
        }),
        propertyRuns(400, 10_000),
      );
    },
    PATIENCE,
  );

  describe.skipIf(!hasRealDocuments)('that other people wrote (skipped where ../shared/markdown is absent)', () => {
    const texts = new Map(realDocuments());
    const names = [...texts.keys()];
    const name = fc.nat().map(index => names[index % names.length]!);

    test(
      'keeps the lines of every block but those that were changed or came',
      () => {
        fc.assert(
          fc.property(name, edits(LOCAL), (file, list) => {
            expect(rewritten(vary(texts.get(file)!), list).lost).toEqual([]);
          }),
          propertyRuns(60, 1_500),
        );
      },
      PATIENCE,
    );

    test(
      'keeps the lines of every block before and behind what was removed and moved',
      () => {
        fc.assert(
          fc.property(name, edits(), (file, list) => {
            const { lost, changed } = rewritten(vary(texts.get(file)!), list);
            expect(lost.filter(index => index < changed[0] - NEAR || index > changed[1] + NEAR)).toEqual([]);
          }),
          propertyRuns(60, 1_500),
        );
      },
      PATIENCE,
    );
  });
});
