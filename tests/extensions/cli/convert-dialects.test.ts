import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const convert = (input: string, ...args: string[]) => {
  const command = [resolve('extensions/cli/main.ts'), 'convert', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
};

const tree = JSON.stringify([
  { type: 'toggle', toggle: { rich_text: [{ type: 'text', text: { content: 'a' } }], color: 'red' } },
]);

describe('rapport convert --dialect', () => {
  test.each<[string, string, string[], string]>([
    [
      'reads Notion’s',
      'a {color="red"}\n\tb',
      ['--from', 'markdown', '--dialect', 'notion-1', '--to', 'markdown'],
      '<p color="red">\n\na\n\nb\n\n</p>\n',
    ],
    [
      'writes Notion’s',
      '> [!TIP]\n> a',
      ['--from', 'markdown', '--to', 'markdown', '--to-dialect', 'notion-2'],
      '<callout icon="💡" color="green_bg">\na\n</callout>\n',
    ],
    [
      'turns one version into the other',
      '<empty-block/>',
      ['--from', 'markdown', '--dialect', 'notion-1', '--to', 'markdown', '--to-dialect', 'notion-2'],
      '<p />\n',
    ],
    [
      'writes a tree as Notion does',
      tree,
      ['--from', 'notion', '--to', 'markdown', '--dialect', 'notion-1'],
      '<details color="red">\n<summary>a</summary>\n</details>\n',
    ],
  ])('%s', (_, input, args, output) =>
    expect(convert(input, ...args)).toEqual({ status: 0, stdout: output, stderr: '' }),
  );

  test.each<[string[], string]>([
    [['--from', 'notion', '--to', 'html', '--dialect', 'notion-1'], 'none is read or written here'],
    [['--from', 'markdown', '--to', 'html', '--to-dialect', 'notion-1'], 'none is written here'],
    [['--from', 'markdown', '--to', 'html', '--dialect', 'github'], 'github'],
  ])('%j is wrong use', (args, said) => {
    const { status, stderr } = convert('[]', ...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) });
  });
});
