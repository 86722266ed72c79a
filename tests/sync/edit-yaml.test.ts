import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editYaml } from '../../shared/sync/page-file/edit-yaml.ts';
import { readPageMeta } from '../../shared/sync/page-file/page-meta.ts';

test.each<[string, string, string[], unknown, string]>([
  [
    'a value, and no byte beside it',
    'title: A   # mine\nother:  [x,  y]',
    ['title'],
    'B',
    'title: B   # mine\nother:  [x,  y]',
  ],
  ['a key that is new', 'a: 1\n# last', ['b'], 'x', 'a: 1\nb: x\n# last'],
  ['a key in an empty text', '', ['rapport', 'page'], 'x', 'rapport: { page: x }'],
  [
    'a key in a flow map',
    'rapport: { template: a@1 }\nb: 1',
    ['rapport', 'page'],
    'x',
    'rapport: { template: a@1, page: x }\nb: 1',
  ],
  ['a key in an empty flow map', 'rapport: {}', ['rapport', 'page'], 'x', 'rapport: { page: x }'],
  [
    'a key in a block map',
    'rapport:\n    template: a@1\nb: 1',
    ['rapport', 'page'],
    'x',
    'rapport:\n    template: a@1\n    page: x\nb: 1',
  ],
  ['a value in a block map', 'rapport:\n  page: old\nb: 1', ['rapport', 'page'], 'x', 'rapport:\n  page: x\nb: 1'],
  ['a key without a value', 'mood:\nb: 1', ['mood'], 'fine', 'mood: fine\nb: 1'],
  ['a list', 'people: [ana]', ['people'], ['ana', 'bo'], 'people: [ ana, bo ]'],
  ['a list of lines', 'people:\n  - ana\n  - bo\nb: 1', ['people'], ['cy'], 'people: [ cy ]\nb: 1'],
  ['a folded text', 'note: >\n  a\n  b\nb: 1', ['note'], 'c', 'note: c\nb: 1'],
  ['a text that needs quotes', 'a: 1', ['b'], 'yes: no', 'a: 1\nb: "yes: no"'],
  ['a date', 'date: 2026-11-21', ['date'], '2026-11-28', 'date: 2026-11-28'],
  ['only comments', '# nothing yet', ['a'], 1, '# nothing yet\na: 1'],
])('sets %s', (_, yaml, path, value, expected) => {
  expect(editYaml(yaml, path, value)).toBe(expected);
});

test('whatever is set is read again, and the rest says what it said', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }));
  const key = fc.stringMatching(/^[a-z_]{1,6}$/);
  fc.assert(
    fc.property(fc.dictionary(key, value, { maxKeys: 4 }), key, value, (start, name, set) => {
      const yaml = Object.entries(start).reduce((text, [k, v]) => editYaml(text, [k], v), '');
      const { [name]: _, ...others } = start;
      expect(parse(editYaml(yaml, [name], set))).toEqual({ ...others, [name]: set });
    }),
  );
});

test('what sync reads of the front matter', () => {
  expect(
    readPageMeta(
      'rapport: { template: prd@2, page: x-1 }\nreaders: pair\npeople: [ana, bo]\ndate: 2026-11-21\nnested: { a: 1 }\nscore: 3',
    ),
  ).toEqual({
    page: 'x-1',
    template: 'prd@2',
    audience: { readers: 'pair', people: ['ana', 'bo'] },
    values: { date: '2026-11-21', score: 3 },
  });
  expect(() => readPageMeta('a: [')).toThrow("The front matter can't be read");
  expect(() => readPageMeta('readers: everybody')).toThrow('readers should be one of me, pair, team, company');
});
