import { expect } from 'vitest';
import type { Block } from '../../shared/document/block.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';

/** The Markdown is read as these blocks, and these blocks are printed as the Markdown. */
export function same(markdown: string, ...blocks: Block[]): void {
  reads(markdown, ...blocks);
  expect(printMarkdown({ blocks })).toBe(`${markdown}\n`);
}

/** The Markdown is read as these blocks; they may be printed in another way. */
export function reads(markdown: string, ...blocks: Block[]): void {
  expect(content(readMarkdown(markdown).blocks)).toEqual(content(blocks));
}

/** Printing what was read from a text gives the text. */
export function stable(markdown: string): void {
  expect(printMarkdown(readMarkdown(markdown))).toBe(markdown);
}

/** Blocks without where they were read and how they were written. */
export const content = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === 'source' || key === 'style' ? undefined : item)));
