import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** From left to right: a folder may import from those before it. */
const ORDER = [
  'document',
  'richtext',
  'blocks',
  'markdown',
  'notion',
  'template',
  'catalog',
  'practice',
  'sync',
  'workspace',
];

interface Import {
  file: string;
  from: string;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.includes('node_modules'))
    .map(path => join(folder, path));

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)[^'";]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map(([, a, b, c]) => ({ file, from: (a ?? b ?? c)! }));

const target = ({ file, from }: Import): string =>
  from.startsWith('.') ? relative('.', join(dirname(file), from)) : from;

const shared = files('shared').flatMap(importsOf);

test('in shared/, imports point one way', () => {
  const wrong = shared.filter(found => {
    const [here, there] = [found.file, target(found)].map(path => ORDER.indexOf(path.split('/')[1] ?? ''));
    return found.from.startsWith('.') && here! >= 0 && there! > here!;
  });
  expect(wrong).toEqual([]);
});

test('Notion and Markdown do not know of each other', () => {
  const wrong = shared.filter(found => {
    const [here, there] = [found.file, target(found)].map(path => path.split('/')[1]);
    return (here === 'notion' && there === 'markdown') || (here === 'markdown' && there === 'notion');
  });
  expect(wrong).toEqual([]);
});

test('shared/ knows neither Node nor an editor nor an extension', () => {
  const wrong = shared.filter(found => /^(?:node:|vscode$)|^extensions\//.test(target(found)));
  expect(wrong).toEqual([]);
});

test('extensions import each other only where the rule allows it', () => {
  const wrong = files('extensions')
    .flatMap(importsOf)
    .filter(found => found.from.startsWith('.'))
    .filter(found => {
      const [here, there] = [found.file, target(found)].map(path => path.split('/').slice(0, 2).join('/'));
      if (here === there || !there!.startsWith('extensions/')) return false;
      if (there === 'extensions/local-notion') return false;
      return !(here === 'extensions/cli' && target(found) === 'extensions/notion/index.ts');
    });
  expect(wrong).toEqual([]);
});

test('no source imports from tests/', () => {
  const wrong = [...shared, ...files('extensions').flatMap(importsOf)].filter(found =>
    target(found).startsWith('tests/'),
  );
  expect(wrong).toEqual([]);
});

test('no source file is longer than 250 lines', () => {
  const long = [...files('shared'), ...files('extensions')].filter(
    file => readFileSync(file, 'utf8').split('\n').length > 251,
  );
  expect(long).toEqual([]);
});
