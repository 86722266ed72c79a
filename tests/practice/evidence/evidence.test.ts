import { describe, expect, test } from 'vitest';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fromNotion } from '../../../shared/notion/from-notion.ts';
import { type EvidenceRequest, evidenceFor } from '../../../shared/practice/evidence/evidence-for.ts';
import { evidenceLine } from '../../../shared/practice/evidence/place-evidence.ts';
import { readTags } from '../../../shared/practice/evidence/tags.ts';
import { gathersFor } from '../../../shared/practice/evidence/whose-page.ts';
import { readYes, yesLine } from '../../../shared/practice/evidence/yes-line.ts';
import { FLOWS, TARGETS } from '../../../shared/practice/flows/flows.ts';
import { normalised, toPageRecord } from '../../../shared/practice/index.ts';

const ana = { id: 'ana', name: 'Ana Lopes', first: 'Ana' };
const bo = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' };
const carla = { id: 'carla', name: 'Carla Diaz', first: 'Carla' };
const people = [ana, bo, carla];

const SECTIONS = ['Result', 'Learned', 'Growth', 'Behaviour', 'Questions', 'Still open', 'How it is going', 'Closing'];
const headings = new Map(
  [
    ['Promises from today', 'promises'],
    ...SECTIONS.map(words => [words, words.toLowerCase().replaceAll(' ', '-')]),
  ].map(([words, id]) => [normalised(words!), id!]),
);

const FRONT: { [kind: string]: string } = {
  prd: 'title: Import\nauthor: Ana Lopes\nreaders: team\ndate: 2026-10-05',
  'experiment-card': 'title: Two fields\nowner: Bo Lindqvist\nreaders: team\ndate: 2026-10-06',
  'feedback-note':
    'title: For Ana\nfrom: Bo Lindqvist\nto: Ana Lopes\nreaders: pair\npeople: [ana, bo]\ndate: 2026-05-12',
  'one-on-one-weekly':
    'title: Ana, 2026-09-07\nreport: Ana Lopes\nmanager: Bo Lindqvist\nreaders: pair\npeople: [ana, bo]\ndate: 2026-09-07',
};

/** What is offered from a page of some kind; of a kind without a front matter here, one of Ana and Bo. */
function offered(
  kind: string,
  body: string,
  more: Partial<EvidenceRequest> & { target?: { id: string; titles: string[] } } = {},
) {
  const front = FRONT[kind] ?? 'title: Page\nreport: Ana Lopes\nreaders: pair\npeople: [ana, bo]\ndate: 2026-08-01';
  const page = toPageRecord(
    readMarkdown(`---\n${front}\nrapport: { template: ${kind}@1 }\n---\n\n${body}\n`),
    `${kind}.md`,
  );
  return evidenceFor({
    target: { id: 'career-worksheet', titles: ['Career worksheet'] },
    audience: { readers: 'pair', people: ['ana', 'bo'] },
    person: ana,
    sources: [{ page, kind: { id: kind, sections: { questions: 'report' } }, headings }],
    people,
    competencies: ['user-insight', 'influence', 'delivery'],
    me: ana,
    today: '2026-11-20',
    ...more,
  });
}

const texts = (...args: Parameters<typeof offered>): string[] => offered(...args).offers.map(({ text }) => text);
const CASE = { target: { id: 'promotion-case', titles: ['Promotion case'] } };

describe('tags', () => {
  const ids = new Set(['user-insight', 'delivery']);
  test.each([
    ['#user-insight: nobody could name the field', 'nobody could name the field', ['user-insight']],
    ['Nobody could name the field #user-insight', 'Nobody could name the field', ['user-insight']],
    ['Nobody (#user-insight) could', 'Nobody could', ['user-insight']],
    ['One #delivery and two #user-insight.', 'One and two.', ['delivery', 'user-insight']],
    ['#User-Insight in capitals', 'in capitals', ['user-insight']],
    ['Fixed #42 for #later', 'Fixed #42 for #later', []],
    ['#user-insights and #user', '#user-insights and #user', []],
    ['https://x.y/#delivery', 'https://x.y/#delivery', []],
  ])('%s', (line, text, tags) => expect(readTags(line, ids)).toEqual({ text, tags }));
});

describe('what is offered', () => {
  test('a tagged line, wherever it stands', () =>
    expect(offered('prd', '## Problem\n\nTyping takes 41 minutes. #user-insight').offers).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-z]{5}$/),
        text: 'Typing takes 41 minutes.',
        date: '2026-10-05',
        title: 'Import',
        path: 'prd.md',
        source: 'prd',
        competency: 'user-insight',
        readers: { readers: 'pair', people: ['ana', 'bo'] },
        open: true,
      },
    ]));

  test('what came of something, without a tag', () =>
    expect(texts('prd', '## Result\n\n- From 41 to 18 minutes.\n\n## Risks\n\n- Nobody wants it.')).toEqual([
      'From 41 to 18 minutes.',
    ]));

  test('a row of a table, cell by cell', () =>
    expect(
      texts('prd', '## Result\n\n| What | From | To |\n|---|---|---|\n| Minutes | 41 | 18 |\n| Calls | | |'),
    ).toEqual(['Minutes · 41 · 18']));

  test('with the day that the line begins with', () =>
    expect(offered('prd', '## Result\n\n- 9 November 2026: from 41 to 18 minutes.').offers).toMatchObject([
      { text: 'from 41 to 18 minutes.', date: '2026-11-09' },
    ]));

  test('promises kept, of a weekly one-on-one', () =>
    expect(
      texts(
        'one-on-one-weekly',
        '## Promises from today\n\n- [x] Ana: write the plan by 14 September\n- [x] Bo: ask legal for Ana\n- [ ] Ana: call two customers\n- [x] ~~Ana: the poster~~',
        { target: { id: 'growth-plan', titles: [] } },
      ),
    ).toEqual(['write the plan']));

  test('once: two equal lines have two ids', () => {
    const ids = offered('prd', '## Result\n\n- Done.\n- Done.').offers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ['a hint', '## Result\n\n<span color="gray">On the day to look.</span>'],
    ['a label', '## Result\n\n- The number:'],
    ['what is struck out', '## Result\n\n- ~~From 41 to 18. #delivery~~'],
    ['an open box', '## Result\n\n- [ ] look again'],
    ['a private note', '## Result\n\n> [!PRIVATE]\n> Bo did not believe in it. #delivery'],
    ['a private note inside a line', '- A line\n  > [!PRIVATE]\n  > Bo did not believe in it. #delivery'],
    ['a mark', `## Result\n\n<details>\n<summary>Ana Lopes is ready \`${'0a'.repeat(32)}\`</summary>\n\n</details>`],
    ['somebody’s yes', '- Bo: may be used in the career worksheet (3 May 2026) #delivery'],
  ])('never %s', (_, body) => expect(texts('prd', body)).toEqual([]));
});

describe('of whom', () => {
  test('a page of somebody else says nothing of Ana, unless the line names her', () =>
    expect(
      texts(
        'experiment-card',
        '## Learned\n\n- Two fields are enough.\n- Ana found the users. #user-insight\n- Bananas sell.',
      ),
    ).toEqual(['Ana found the users.']));

  test('a line that begins with another name is not hers', () =>
    expect(texts('growth-plan', '## Closing\n\n- Bo: hired two people\n- Wrote the price page')).toEqual([
      'Wrote the price page',
    ]));

  test('a page for a team gathers from everybody', () =>
    expect(
      texts('experiment-card', '## Learned\n\n- Two fields are enough.', {
        target: { id: 'weekly-update', titles: [] },
        audience: { readers: 'team' },
        person: undefined as never,
      }),
    ).toEqual(['Two fields are enough.']));
});

describe('what never flows', () => {
  test('how somebody is, and answers to questions', () => {
    const { offers, leftOut } = offered(
      'one-on-one-weekly',
      '## How it is going\n\n- Ana: tired of the interviews #user-insight\n\n## Growth\n\n- Interviews with five users #user-insight',
      { target: { id: 'growth-plan', titles: [] } },
    );
    expect(offers.map(({ text }) => text)).toEqual(['Interviews with five users']);
    expect(leftOut).toEqual([{ why: 'not-this-section', source: 'one-on-one-weekly', count: 1 }]);
    expect(
      offered(
        'prd',
        'Where are we too polite? <!--q:strategy-07-->\n\n- To our plan. #influence\n\n## Result\n\n- A no. #influence',
      ),
    ).toMatchObject({ offers: [{ text: 'A no.' }], leftOut: [{ why: 'answer', source: 'prd', count: 1 }] });
  });

  // A word of its own in every kind of source, for every target: what the table closes is neither offered nor told.
  const closed = [...FLOWS].flatMap(([source, row]) =>
    TARGETS.filter(target => ['never', 'none'].includes(row.get(target)!)).map(target => [source, target] as const),
  );
  test.each(closed)('%s to %s: not a word, whoever agreed', (source, target) => {
    const body = `## Result\n\n- canary #delivery\n  - Ana: may be used in the ${target}\n  - Bo: may be used in the ${target}\n`;
    const evidence = offered(source, body, { target: { id: target, titles: [] } });
    expect(evidence.offers).toEqual([]);
    expect(JSON.stringify(evidence)).not.toContain('canary');
  });

  test('a part of one’s own, even where somebody copied it onto the page', () =>
    expect(offered('prd', '## Questions\n\n- Is this still the right job? #delivery')).toEqual({
      offers: [],
      leftOut: [{ why: 'private', source: 'prd', count: 1 }],
    }));

  test('a page that I do not read', () =>
    expect(texts('growth-plan', '## Closing\n\n- Wrote it', { me: carla })).toEqual([]));
});

describe('locks', () => {
  const NOTE = '## Behaviour\n\n- You asked Legal. #influence';
  const lock = (body: string, more: Parameters<typeof offered>[2] = {}, kind = 'feedback-note') =>
    offered(kind, body, { ...CASE, ...more }).offers[0]?.lock;
  const yes = (...names: string[]): string =>
    NOTE + names.map(name => `\n  - ${name}: may be used in the promotion case (23 November 2026)`).join('');

  test.each([
    ['Ana, who received it', ana, 'author'],
    ['Bo, who wrote it', bo, 'receiver'],
  ] as const)('of a feedback note, for %s, waits for the other', (_, me, expected) =>
    expect(lock(NOTE, { me })).toBe(expected),
  );

  test('waits for both where nobody knows who I am', () => expect(lock(NOTE, { me: undefined as never })).toBe('both'));

  test('opens by a yes below the line', () => {
    expect(lock(yes('Bo'))).toBeUndefined();
    expect(lock(yes('Bo Lindqvist'))).toBeUndefined();
    expect(lock(yes('Carla'))).toBe('author');
    expect(lock(yes('Bo', 'Ana'), { me: undefined as never })).toBeUndefined();
  });

  test('close again when the line is changed after the yes, by more than a comma or a tag', () => {
    const agreed = `${NOTE}\n  - Bo: may be used in the promotion case (23 November 2026, words 7p81c)`;
    expect(lock(agreed)).toBeUndefined();
    expect(lock(agreed.replace('You asked Legal. #influence', 'You asked legal #influence #delivery'))).toBeUndefined();
    const changed = offered('feedback-note', agreed.replace('asked Legal', 'never asked Legal'), CASE).offers[0];
    expect(changed).toMatchObject({
      lock: 'author',
      why: 'It needs the yes of Bo. The line was changed after the yes that stands below it.',
    });
  });

  test('stays closed to another kind of page', () =>
    expect(lock(yes('Bo'), { target: { id: 'performance-review', titles: ['Performance review'] } })).toBe('author'));

  test('knows the page by its title in any language, and by its id', () => {
    expect(lock(yes('Bo').replace('promotion case', 'promotion-case'))).toBeUndefined();
    expect(
      lock(yes('Bo').replace('promotion case', 'Beförderung'), {
        target: { id: 'promotion-case', titles: ['Beförderung', 'Promotion case'] },
      }),
    ).toBeUndefined();
  });

  test('a name at the beginning of a line about Ana does not make her its author', () =>
    expect(lock('## Behaviour\n\n- Ana: asked Legal. #influence')).toBe('author'));

  test('on what somebody reads here who could not read it there, and its title stays behind', () => {
    const { offers } = offered('growth-plan', '## Closing\n\n- Wrote the price page', {
      ...CASE,
      audience: { readers: 'pair', people: ['bo', 'carla'] },
      me: bo,
    });
    expect(offers).toMatchObject([
      {
        open: false,
        lock: 'author',
        why: 'It needs the yes of Ana. Not everybody who reads this page can read where it stands.',
      },
    ]);
  });

  test('none on my own line: my click is my yes', () =>
    expect(
      offered('growth-plan', '## Closing\n\n- Wrote the price page', {
        ...CASE,
        audience: { readers: 'pair', people: ['ana', 'carla'] },
      }).offers,
    ).toEqual([expect.not.objectContaining({ lock: expect.anything() })]));

  test('in a page that names nobody can’t be opened', () =>
    expect(
      evidenceFor({
        ...CASE,
        audience: { readers: 'pair', people: ['ana', 'bo'] },
        sources: [
          {
            page: toPageRecord(
              readMarkdown('---\nreaders: team\nrapport: { template: feedback-note@1 }\n---\n\nGood. #influence\n'),
            ),
            kind: { id: 'feedback-note' },
            headings,
          },
        ],
        people,
        competencies: ['influence'],
        me: ana,
        today: '2026-11-20',
      }).offers,
    ).toMatchObject([{ lock: 'author', why: 'Its page names nobody who could say yes.' }]));
});

describe('on a page from Notion', () => {
  test('a yes stands inside the paragraph that it is about', () => {
    const blocks = fromNotion([
      {
        object: 'block',
        id: '1'.repeat(32),
        type: 'paragraph',
        paragraph: { rich_text: [{ type: 'text', text: { content: 'You asked Legal. #influence' } }] },
        has_children: true,
        children: [
          {
            object: 'block',
            id: '2'.repeat(32),
            type: 'bulleted_list_item',
            has_children: false,
            bulleted_list_item: {
              rich_text: [
                { type: 'text', text: { content: 'Bo: may be used in the promotion case (23 November 2026)' } },
              ],
            },
          },
        ],
      },
    ]).blocks;
    const page = { ...toPageRecord(readMarkdown(`---\n${FRONT['feedback-note']}\n---\n`)), document: { blocks } };
    const { offers } = evidenceFor({
      ...CASE,
      audience: { readers: 'pair', people: ['ana', 'bo'] },
      person: ana,
      sources: [{ page, kind: { id: 'feedback-note' }, headings }],
      people,
      competencies: ['influence'],
      me: ana,
      today: '2026-11-20',
    });
    expect(offers).toEqual([expect.objectContaining({ text: 'You asked Legal.', competency: 'influence' })]);
    expect(offers[0]).not.toHaveProperty('lock');
  });
});

describe('about whom a page is that gathers', () => {
  test('whom it reports on, and for a page on work nobody', () => {
    const fields = { author: 'Carla Diaz' };
    expect(gathersFor({ fields: { report: 'Ana Lopes', ...fields } }, 'plans', people)).toBe('ana');
    expect(gathersFor({ fields }, 'plans', people)).toBeUndefined();
    expect(gathersFor({ fields }, 'career', people)).toBe('carla');
  });
});

describe('a line as it will stand', () => {
  const [offer] = offered('prd', '## Result\n\n- From 41 to 18 minutes.').offers;
  const line = (from: string, more: object = {}): string =>
    printMarkdown({ blocks: [evidenceLine({ ...offer!, path: 'plans/Import A.md', ...more }, from)] });
  test.each([
    ['Ana.md', 'plans/Import%20A.md'],
    ['ana/2026/Ana.md', '../../plans/Import%20A.md'],
    ['plans/Ana.md', 'Import%20A.md'],
    ['.rapport/private/ana/Case.md', '../plans/Import%20A.md'],
  ])('in %s leads to %s', (from, link) =>
    expect(line(from)).toBe(`- From 41 to 18 minutes. ([Import, 5 October 2026](${link}))\n`),
  );
  test('leads to Notion where the source is there', () =>
    expect(line('Ana.md', { link: 'https://www.notion.so/1' })).toContain('](https://www.notion.so/1))'));
  test('says its day alone where not everybody can read the source', () =>
    expect(line('Ana.md', { open: false })).toBe('- From 41 to 18 minutes. (5 October 2026)\n'));
});

describe('a yes', () => {
  const read = (text: string) => readYes(readMarkdown(text).blocks[0]!, people);
  test('is read as it is written', () => {
    expect(yesLine(bo, 'Promotion case', '2026-11-23', 'You asked Legal.').text).toEqual([
      { type: 'text', text: 'Bo: may be used in the promotion case (23 November 2026, words 7p81c)' },
    ]);
    expect(read('- Bo: may be used in the promotion case (23 November 2026, words 7p81c)')).toEqual({
      by: 'bo',
      into: 'promotion case',
      words: '7p81c',
    });
  });
  test.each(['@bo: may be used in a promotion case.', 'Bo Lindqvist: may be used in the Promotion Case'])(
    'and as somebody types it: %s',
    text => expect(read(text)).toEqual({ by: 'bo', into: 'promotion case' }),
  );
  test.each([
    '~~Bo: may be used in the promotion case~~',
    'Bo: may not be used in the promotion case',
    'Bo: may be used',
    'It may be used in the promotion case',
  ])('is none: %s', text => expect(read(text)).toBeUndefined());
});
