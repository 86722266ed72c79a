import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { withoutGuesses } from '../../../extensions/vscode/packaging/without-guesses.ts';
import { commonmarkExamples } from '../../conformance/markdown/commonmark-examples.ts';

// The bundle for browsers has a smaller parser. It reads every text as the whole one does.

const ADDRESSES = [
  'https://example.com, (http://example.com/a_b(c)) and <https://example.com/?a=1&b=2>.',
  'HTTPS://Example.com/Ümläut#x… http://localhost:3000/ http://[::1]:80/ http://127.0.0.1 https://',
  'www.example.com example.com ana@example.com mailto:ana@example.com //example.com ftp://example.com',
  'xhttps://example.com _https://example.com_ "https://example.com" https://a.b-c.co.uk/d--e…f!',
  '[https://example.com](https://example.org) `https://example.com` https://user:secret@example.com',
  '“Quotes” \'stay\' "as they are" (c) (tm) -- --- ... +- ???? ,,',
];

async function parserWith(plugins: Plugin[], folder: string): Promise<(text: string) => unknown> {
  const outfile = join(folder, `${plugins.length}.mjs`);
  await build({
    entryPoints: ['shared/markdown/parser.ts'],
    outfile,
    plugins,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { createParser } = await import(pathToFileURL(outfile).href);
  const parser = createParser();
  return text => JSON.parse(JSON.stringify(parser.parse(text, {})));
}

test('a parser that was told never to guess reads the same without what it would guess with', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'without-guesses-'));
  try {
    const [whole, smaller] = [await parserWith([], folder), await parserWith([withoutGuesses], folder)];
    const texts = [...ADDRESSES, ...(await commonmarkExamples()).map(([, , markdown]) => markdown)];
    for (const text of texts) expect(smaller(text), text).toEqual(whole(text));
    expect(JSON.stringify(smaller(ADDRESSES[0]!))).toContain('"href","http://example.com/a_b(c)"');
  } finally {
    await rm(folder, { recursive: true });
  }
});
