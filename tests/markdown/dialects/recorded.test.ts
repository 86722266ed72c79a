import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printDialect } from '../../../shared/markdown/dialects/print-dialect.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';

const print = (text: string, dialect: 'notion-1' | 'notion-2'): string =>
  printDialect(readDialect(text, { dialect }), { dialect });

describe('what the API answered to a text is what we print of it', () => {
  // Request and answer as recorded.
  test.each([
    ['## New Section\n\nHello from markdown.', '## New Section\nHello from markdown.'],
    ['# Hello\n\nAsync test content.', '# Hello\nAsync test content.'],
  ])('%j', (sent, answered) => expect(print(sent, 'notion-1')).toBe(answered));
});

const RECORDED = join(
  import.meta.dirname,
  '../../../../shared/notion-data/recorded/notion-sdk-py.one-per-endpoint.json',
);

/** Every text that an answer in the recordings has as its Markdown. */
function* answers(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (key === 'markdown' && typeof item === 'string') yield item;
    else yield* answers(item);
  }
}

test.skipIf(!existsSync(RECORDED))('recorded answers are printed as they came', () => {
  const texts = [...answers(JSON.parse(readFileSync(RECORDED, 'utf8')))];
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(print(text, 'notion-1')).toBe(text);
});

test('the example of Notion’s own description is in the form that we print', () => {
  const text = [
    '<quote color="purple_bg">',
    'Title text',
    '',
    '- child bullet',
    '',
    '<callout icon="💡" color="yellow_bg">',
    'Callout body child',
    '</callout>',
    '</quote>',
  ].join('\n');
  expect(print(text, 'notion-2')).toBe(text);
});
