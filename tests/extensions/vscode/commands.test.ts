import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = 'extensions/vscode/src/commands';
const NOT_COMMANDS = ['command.ts', 'index.ts', 'read-request.ts'];

const manifest = JSON.parse(readFileSync('extensions/vscode/package.json', 'utf8'));
const words = JSON.parse(readFileSync('extensions/vscode/package.nls.json', 'utf8'));

interface Row {
  id: string | undefined;
  title: string | undefined;
}

/** `%command.newPage%` as it reads. */
const inWords = (title: string): string => title.replace(/^%(.*)%$/, (_, key: string) => words[key]);

const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts') && !NOT_COMMANDS.includes(name));
const commands = files.map(file => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  return { file, id: /^ {2}id: '(.*)',$/m.exec(text)?.[1], title: /^ {2}title: '(.*)',$/m.exec(text)?.[1] };
});

describe('commands', () => {
  test('the manifest has each of them, by its id and title', () => {
    const rows: Row[] = manifest.contributes.commands.map((row: { command: string; title: string }) => ({
      id: row.command,
      title: inWords(row.title),
    }));
    const byId = (a: Row, b: Row) => a.id!.localeCompare(b.id!);
    expect(rows.sort(byId)).toEqual(commands.map(({ id, title }) => ({ id, title })).sort(byId));
  });

  test.each(commands)('$file is called like its command, and is in the list', ({ file, id }) => {
    const name = id?.replace(/^rapport\./, '').replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
    // `prepareOneOnOne` is prepare-one-on-one.ts.
    expect(`${name}.ts`).toBe(file);
    expect(readFileSync(`${FOLDER}/index.ts`, 'utf8')).toContain(`from './${file}'`);
  });

  test('all are in the category Rapport', () =>
    expect(new Set(manifest.contributes.commands.map((row: { category: string }) => row.category))).toEqual(
      new Set(['Rapport']),
    ));
});

test('nothing starts the extension but commands, views and Rapport’s own files', () => {
  expect(manifest.activationEvents).toEqual(['workspaceContains:.rapport/**']);
});

test('every feature is in its list', () => {
  const list = readFileSync('extensions/vscode/src/features/index.ts', 'utf8');
  const features = readdirSync('extensions/vscode/src/features').filter(
    name => !['index.ts', 'feature.ts'].includes(name),
  );
  expect(features.filter(name => !list.includes(`'./${name}'`))).toEqual([]);
});
