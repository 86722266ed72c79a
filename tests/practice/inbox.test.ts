import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doc, li, p, text } from '../../shared/document/build.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { inboxPoints, withoutPoints, withPoint } from '../../shared/practice/inbox/inbox-file.ts';
import { taggedLines } from '../../shared/practice/inbox/tagged-lines.ts';
import { fingerprintOf, printTaken, readTaken } from '../../shared/practice/inbox/taken.ts';
import { propertyRuns } from '../support/property-runs.ts';

const people = [
  { id: 'ana', name: 'Ana Lopes', first: 'Ana', notion: '00000000-0000-4000-8000-00000000000a' },
  { id: 'bo', name: 'Bo Lindqvist', first: 'Bo', handle: '@boss' },
  { id: 'eva-b', name: 'Eva Berg', first: 'Eva' },
  { id: 'eva-s', name: 'Eva Sand', first: 'Eva' },
];

const LIST = `# For Ana

- pricing for teams
* [ ] the export
- [x] the holiday
- ~~the desk~~
- the launch
  - who says it to whom

1. her plan for spring

Something in a line of its own.
`;

describe('an inbox', () => {
  test('is a list that one can write by hand', () =>
    expect(inboxPoints(LIST)).toEqual([
      'pricing for teams',
      'the export',
      'the launch: who says it to whom',
      'her plan for spring',
      'Something in a line of its own.',
    ]));
  test('gets a point more at its end', () => {
    expect(withPoint('', 'pricing')).toBe('- pricing\n');
    expect(withPoint('- pricing\n', 'the *export*')).toBe('- pricing\n- the \\*export\\*\n');
    expect(withPoint('* pricing', '- [x] a box')).toBe('* pricing\n* \\- \\[x] a box\n');
  });
  test('loses what was taken, with what stands below it, and keeps the rest as it is written', () =>
    expect(withoutPoints(LIST, ['the export', 'the launch: who says it to whom'])).toBe(
      LIST.replace('* [ ] the export\n', '').replace('- the launch\n  - who says it to whom\n', ''),
    ));
  test('of two equal points one stays, where one was taken', () =>
    expect(withoutPoints('- pricing\n- pricing\n', ['pricing'])).toBe('- pricing\n'));
  test('what is noted is there, and what is taken is gone, whatever the words', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter(word => /[\p{L}\p{N}]/u.test(word));
    fc.assert(
      fc.property(
        fc.uniqueArray(
          words.map(word => word.replace(/\s+/g, ' ').trim()),
          { maxLength: 5 },
        ),
        all => {
          const text = all.reduce(withPoint, '');
          expect(inboxPoints(text)).toEqual(all);
          expect(inboxPoints(withoutPoints(text, all.slice(1)))).toEqual(all.slice(0, 1));
        },
      ),
      propertyRuns(150),
    );
  });
});

describe('a tagged line', () => {
  const said = (markdown: string) =>
    taggedLines(readMarkdown(markdown).blocks, people, markdown).map(({ person, text }) => `${person}: ${text}`);
  test.each([
    ['- who decides about prices? @ana', ['ana: who decides about prices?']],
    ['@Ana: who decides?', ['ana: who decides?']],
    ['- [ ] tell @ana about the export', ['ana: tell Ana about the export']],
    ['- thank her (@ana)', ['ana: thank her']],
    ['- @ana @boss who decides?', ['ana: who decides?', 'bo: who decides?']],
    ['> as she said @ana.', ['ana: as she said']],
    ['One line.\nAnother one, @ana\nA third.', ['ana: Another one']],
    ['---\ntitle: x\n---\n\n- Her pay.\n  the **export** @ana\n', ['ana: the export']],
  ])('%j', (markdown, lines) => expect(said(markdown)).toEqual(lines));

  test.each([
    ['a first name of two people', '- ask @eva'],
    ['nobody', '- ask @carla'],
    ['an address', 'bo@ana.example and https://x.y/@ana'],
    ['code', '`@ana` and\n\n```\n@ana\n```'],
    ['a link', '[@ana](https://x.y)'],
    ['ticked', '- [x] thank @ana'],
    ['struck', '- ~~thank @ana~~'],
    ['a struck tag', '- thank her ~~@ana~~'],
    ['a private note', '> [!PRIVATE]\n> worried about @ana'],
    ['a private note in an item', '- one\n  > [!PRIVATE]\n  > worried about @ana'],
    ['nothing but the tag', '- @ana'],
    ['a heading', '## @ana'],
  ])('%s is none', (_, markdown) => expect(said(markdown)).toEqual([]));

  test("a mention of Notion's is one, of somebody whom the people file knows", () => {
    const mention = (id: string) => ({ type: 'mention' as const, kind: 'user' as const, id, label: '@Somebody' });
    const known = doc(li(mention('0000000000004000800000000000000a'), ' who decides?'), p('no ', mention('another')));
    expect(taggedLines(known.blocks, people)).toMatchObject([{ person: 'ana', text: 'who decides?' }]);
    expect(taggedLines([{ type: 'callout', text: text('@ana a callout') } as never], people)).toHaveLength(1);
  });
});

describe('what was taken', () => {
  test('is known by note, person and words, of equal ones by their order', () => {
    const known = fingerprintOf('a.md', 'ana', 'who decides?', 0);
    expect(fingerprintOf('a.md', 'ana', 'Who decides', 0)).toBe(known);
    const others = [
      fingerprintOf('b.md', 'ana', 'who decides?', 0),
      fingerprintOf('a.md', 'bo', 'who decides?', 0),
      fingerprintOf('a.md', 'ana', 'who pays?', 0),
      fingerprintOf('a.md', 'ana', 'who decides?', 1),
    ];
    expect(new Set([known, ...others]).size).toBe(5);
  });
  test('is read as it was written, without a word of the line', () => {
    const taken = { [fingerprintOf('a.md', 'ana', 'secret', 0)]: '2026-11-20' };
    expect(printTaken(taken)).toMatch(/^t[0-9a-z]+: 2026-11-20\n$/);
    expect(readTaken(printTaken(taken))).toEqual({ taken });
    expect(readTaken('- 1')).toHaveProperty('problem');
  });
});
