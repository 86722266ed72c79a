import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();

const modules = (path: string, but: readonly string[]): string[] =>
  readdirSync(path)
    .filter(name => name.endsWith('.ts') && !but.includes(name))
    .map(name => name.replace(/\.ts$/, ''))
    .sort();

/** The names that a list imports: `./callout/markdown.ts` is `callout`, `./list.ts` is `list`. */
const listed = (list: string, pattern: RegExp): string[] =>
  [...readFileSync(list, 'utf8').matchAll(pattern)].map(match => match[1]!).sort();

test('every block has its shape and its Markdown form in the lists', () => {
  expect(listed('shared/blocks/shapes.ts', /'\.\/([a-z-]+)\/shape\.ts'/g)).toEqual(folders('shared/blocks'));
  expect(listed('shared/blocks/markdown.ts', /'\.\/([a-z-]+)\/markdown\.ts'/g)).toEqual(folders('shared/blocks'));
});

test('every input type is in its list', () => {
  expect(listed('shared/template/inputs/index.ts', /'\.\/([a-z-]+)\/index\.ts'/g)).toEqual(
    folders('shared/template/inputs'),
  );
});

test('every tag is in its list', () => {
  const list = readFileSync('shared/template/tags/index.ts', 'utf8');
  expect(
    modules('shared/template/tags', ['index.ts', 'tag.ts']).filter(name => !list.includes(`'./${name}.ts'`)),
  ).toEqual([]);
});

test('every command is in its list', () => {
  const list = readFileSync('extensions/cli/commands/index.ts', 'utf8');
  expect(
    modules('extensions/cli/commands', ['index.ts', 'command.ts']).filter(name => !list.includes(`'./${name}.ts'`)),
  ).toEqual([]);
});
