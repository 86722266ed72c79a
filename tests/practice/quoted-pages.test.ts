import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { prepare, toPageRecord } from '../../shared/practice/index.ts';
import { compileTemplate } from '../../shared/template/index.ts';

const people = ['Ana Lopes', 'Bo Lind', 'Cy Moreau'].map(name => {
  const first = name.split(' ')[0]!;
  return { id: first.toLowerCase(), name, first };
});
const [ana, bo, cy] = people;

const template = (id: string, head: string, body = '') =>
  compileTemplate(`---\nid: ${id}\ntitle: ${id}\nversion: 1\nfamily: plans\n${head}\n---\n${body}`, {
    file: `${id}.md`,
  });

const AGREEMENT = template(
  'agreement',
  'readers: pair\ninputs: { report: { type: person } }\nsections: { praise: shared, guesses: manager }',
  '{% section "praise" %}\n## Praise\n\n{% hint %}Loud or quiet?{% endhint %}\n\n- {{ report.first }}:\n{% endsection %}\n\n{% section "guesses" %}\n## Guesses\n\n- \n{% endsection %}',
);

/** A page of the agreement as Ana and Bo wrote it. */
const page = (
  body: string,
  { date = '2026-03-02', people = 'ana, bo', readers = 'pair', path = '', kind = 'agreement' } = {},
) =>
  toPageRecord(
    readMarkdown(
      `---\ntitle: How we work\ndate: ${date}\nreport: Ana Lopes\nreaders: ${readers}\npeople: [ ${people} ]\nrapport: { template: ${kind}@1 }\n---\n\n${body}`,
    ),
    path || `${date}.md`,
  );
const WRITTEN = '## Praise\n\n- Ana: written first\n';

interface Asked {
  from?: (typeof people)[number] | undefined;
  to?: string;
  head?: string;
  id?: string;
  source?: typeof AGREEMENT;
}

/** What a new page, made by Bo for Ana, may quote. */
function quoted(
  pages: ReturnType<typeof page>[],
  {
    from = bo,
    to = 'ana',
    head = 'readers: pair\nquotes: { agreement: [praise] }',
    id = 'thanks',
    source = AGREEMENT,
  }: Asked = {},
) {
  const thanks = template(id, `${head}\ninputs: { to: { type: people } }`);
  const find = (id: string) => (id === source.manifest.id ? source : undefined);
  return prepare({ template: thanks, answers: { to }, today: '2026-11-23', me: from!, people, pages, find }).context
    .quoted;
}

describe('a page may quote another kind of page of the same people', () => {
  test('with its day, its title and the lines of a section, without labels and hints', () => {
    expect(
      quoted([page('## Praise\n\n<span color="gray">Loud or quiet?</span>\n\n- Ana: written first\n- Bo:\n')]),
    ).toEqual({
      agreement: {
        date: '2026-03-02',
        title: 'How we work',
        lines: { praise: [expect.objectContaining({ text: 'written first', owner: 'ana', open: true })] },
      },
    });
  });

  test('the newest of them, and none that is dated after today', () => {
    const pages = [
      page('## Praise\n\n- Ana: aloud\n', { date: '2025-03-03' }),
      page(WRITTEN),
      page('## Praise\n\n- Ana:\n', { date: '2026-12-01' }),
    ];
    expect(quoted(pages)?.agreement?.lines.praise).toMatchObject([{ text: 'written first' }]);
  });

  test('with the link to it, where it is in Notion', () => {
    const link = 'https://www.notion.so/0123456789abcdef0123456789abcdef';
    expect(quoted([{ ...page(WRITTEN), link }])?.agreement?.link).toBe(link);
  });

  test('whoever of the two asks', () => {
    expect(quoted([page(WRITTEN)], { from: ana, to: 'bo' })).toHaveProperty('agreement');
  });

  test('and a template that quotes nothing gets nothing', () =>
    expect(quoted([page(WRITTEN)], { head: 'readers: pair' })).toBeUndefined());
});

describe('words flow only to readers who could read the source:', () => {
  test.each([
    ['not to one of them with somebody else', { from: cy }],
    ['not to both of them and a third', { to: 'ana, cy' }],
    ['not to a team', { head: 'readers: team\nquotes: { agreement: [praise] }' }],
  ])('%s', (_, asked) => expect(quoted([page(WRITTEN)], asked)).toEqual({}));

  test.each([
    ['a page that nobody else reads', { readers: 'me' }],
    ['a draft', { path: '.rapport/private/how we work.md' }],
    ['a page of three', { people: 'ana, bo, cy' }],
  ])('not from %s', (_, given) => expect(quoted([page(WRITTEN, given)])).toEqual({}));

  test('not from a private section, wherever somebody copied it, and not from a private note', () => {
    const head = 'readers: pair\nquotes: { agreement: [praise, guesses] }';
    const body = `${WRITTEN}\n> [!PRIVATE]\n> afraid of me\n\n## Guesses\n\n- she will leave\n`;
    expect(Object.entries(quoted([page(body)], { head })!.agreement!.lines)).toEqual([
      ['praise', [expect.objectContaining({ text: 'written first' })]],
    ]);
  });

  test('not where the table of flows is closed or wants a yes', () => {
    const source = (id: string) =>
      template(
        id,
        'readers: pair\nsections: { praise: shared }',
        '{% section "praise" %}\n## Praise\n\nx\n{% endsection %}',
      );
    const from = (id: string, into: string) =>
      quoted([page(WRITTEN, { kind: id })], {
        id: into,
        source: source(id),
        head: `readers: pair\nquotes: { ${id}: [praise] }`,
      });
    expect(from('stay-interview', 'thanks')).toEqual({});
    expect(from('retrospective', 'performance-review')).toEqual({});
    expect(from('feedback-note', 'growth-plan')).toEqual({});
    expect(from('recognition-note', 'thanks')).toEqual({});
    expect(from('one-on-one-first', 'feedback-note')).toHaveProperty('one-on-one-first');
  });

  test('not from a section that gives nothing away: how somebody is stays in the weekly', () => {
    const weekly = template(
      'one-on-one-weekly',
      'readers: pair\nsections: { how-it-is-going: shared, growth: shared }',
      '{% section "how-it-is-going" %}\n## How it is going\n\nx\n{% endsection %}\n\n{% section "growth" %}\n## Growth\n\nx\n{% endsection %}',
    );
    const body = '## How it is going\n\n- tired\n\n## Growth\n\n- one price decided alone\n';
    const head = 'readers: pair\nquotes: { one-on-one-weekly: [how-it-is-going, growth] }';
    expect(quoted([page(body, { kind: 'one-on-one-weekly' })], { head, source: weekly })).toMatchObject({
      'one-on-one-weekly': { lines: { growth: [{ text: 'one price decided alone' }] } },
    });
    expect(JSON.stringify(quoted([page(body, { kind: 'one-on-one-weekly' })], { head, source: weekly }))).not.toContain(
      'tired',
    );
  });
});
