import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../extensions/cli/commands/index.ts';
import { FILTERS, INPUT_TYPES, TAGS } from '../../shared/template/index.ts';
import { follow, isAsSaid, plain, type Shown } from './guide.ts';

// Every command that a guide shows is run, and prints what the guide says. `UPDATE_GUIDES=1` writes down what they print now: read it before you commit it.

const read = (name: string): string => readFileSync(`docs/${name}`, 'utf8');
const guides = readdirSync('docs').filter(name => name.endsWith('.md') && read(name).includes('```console\n$ rapport'));

const corrected = (text: string, wrong: readonly Shown[]): string =>
  wrong.reduceRight((all, { at, expected, said }) => all.slice(0, at) + said + all.slice(at + expected.length), text);

describe('a guide says what is so', () => {
  test.each(guides)('%s', async name => {
    const text = read(name);
    const shown = await follow(text);
    const wrong = shown.filter(one => !isAsSaid(one));
    if (process.env.UPDATE_GUIDES) writeFileSync(`docs/${name}`, corrected(text, wrong));
    else
      expect(wrong.map(({ command, said }) => `$ ${command}\n${plain(said)}`)).toEqual(
        wrong.map(({ command, expected }) => `$ ${command}\n${plain(expected)}`),
      );
  });

  test('there are the five that the README names, and one about privacy', () =>
    expect(guides).toEqual(
      expect.arrayContaining([
        'manager.md',
        'product-manager.md',
        'sync.md',
        'template-authors.md',
        'privacy.md',
        'command-line.md',
        'notion.md',
      ]),
    ));
});

describe('template-authors.md has every word of the language', () => {
  const text = read('template-authors.md');
  const rows = [...text.matchAll(/^\| `([\w-]+)` /gm)].map(([, name]) => name);

  test('the table of filters', () => {
    const filters = [...FILTERS.values()].map(({ name, about, example: [hole, output] }) => {
      const cells = [`\`${name}\``, about, `\`${hole}\``, output.replaceAll('\n', ' ⏎ ')];
      return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    const table = ['| Filter | What it does | For example | Gives |', '| --- | --- | --- | --- |', ...filters].join(
      '\n',
    );
    if (process.env.UPDATE_GUIDES)
      writeFileSync(
        'docs/template-authors.md',
        read('template-authors.md').replace(/\| Filter \|[\s\S]*?(?=\n\n)/, () => table),
      );
    else expect(text).toContain(`\n${table}\n\n`);
  });

  test.each([...TAGS.keys()])('the tag %s', tag => expect(rows).toContain(tag));
  test.each([...INPUT_TYPES.keys()])('the input %s', type => expect(rows).toContain(type));
});

test.each(commands)('command-line.md explains rapport $name, with each of its options', ({ name, options = [] }) => {
  const section = new RegExp(`^### rapport ${name}\\b[\\s\\S]*?(?=^##|$(?![\\s\\S]))`, 'm').exec(
    read('command-line.md'),
  )?.[0];
  expect(section).toContain(`rapport ${name}`);
  for (const { flags } of options) expect(section).toContain(`\`${flags.split(' ')[0]}`);
});
