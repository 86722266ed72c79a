import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// What the extension says is listed in l10n/bundle.l10n.json, from which translations are made. `UPDATE_WORDS=1` writes the list.

const SOURCE = 'extensions/vscode/src';
const BUNDLE = 'extensions/vscode/l10n/bundle.l10n.json';

/** `vscode.l10n.t('…', x)`; messages are literal texts, so that they are found here. */
const MESSAGE = /l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g;

const said = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .flatMap(path => [...readFileSync(join(SOURCE, path), 'utf8').matchAll(MESSAGE)])
  .map(([, text]) => text!.replaceAll("\\'", "'"));
const words = Object.fromEntries([...new Set(said)].sort().map(text => [text, text]));

test('every message stands in the bundle for translators, and nothing else does', () => {
  if (process.env.UPDATE_WORDS) writeFileSync(BUNDLE, `${JSON.stringify(words, null, 2)}\n`);
  expect(JSON.parse(readFileSync(BUNDLE, 'utf8'))).toEqual(words);
});

test('every message is found by its literal text', () => {
  const calls = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => readFileSync(join(SOURCE, path), 'utf8').match(/l10n\.t\(/g) ?? []);
  expect(calls.length).toBe(said.length);
});

test('every word of the manifest has its text, and no text is left over', () => {
  const manifest = readFileSync('extensions/vscode/package.json', 'utf8');
  const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
  expect(Object.keys(JSON.parse(readFileSync('extensions/vscode/package.nls.json', 'utf8'))).sort()).toEqual(
    [...new Set(used)].sort(),
  );
});
