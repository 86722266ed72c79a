import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('docs/vscode.md', 'utf8');
const words = JSON.parse(readFileSync('extensions/vscode/package.nls.json', 'utf8'));
const { contributes } = JSON.parse(readFileSync('extensions/vscode/package.json', 'utf8'));

const inWords = (title: string): string => title.replace(/^%(.*)%$/, (_, key: string) => words[key]);

test('the guide lists every command, as the palette has it, and no other', () => {
  const listed = [...guide.matchAll(/^\| _Rapport: (.*?)_ +\|/gm)].map(([, title]) => title);
  const commands = contributes.commands.map(({ title }: { title: string }) => inWords(title));
  expect(listed.sort()).toEqual(commands.sort());
});

test('the guide lists every setting, and no other', () => {
  const listed = [...guide.matchAll(/^\| `(rapport\.[\w.]+)` +\|/gm)].map(([, setting]) => setting);
  expect(listed.sort()).toEqual(Object.keys(contributes.configuration.properties).sort());
});

test.each([...guide.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path))(
  'the guide leads to %s, which is there',
  path => expect(existsSync(`docs/${path}`)).toBe(true),
);
