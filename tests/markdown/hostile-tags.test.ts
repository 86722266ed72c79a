import { expect, test } from 'vitest';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';

// Names that every object of JavaScript has are no types of ours.
test.each([
  '<notion type="constructor" fields="{}" />',
  '<notion type="toString" data="{}" />',
  '<notion run="{&quot;type&quot;:&quot;constructor&quot;}" /> x',
])('%s is read, and printed as it was', markdown => {
  expect(printMarkdown(readMarkdown(markdown)).trimEnd()).toBe(markdown);
});
