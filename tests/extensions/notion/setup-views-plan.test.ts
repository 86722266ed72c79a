import { expect, test } from 'vitest';
import { columnsIn, kindsIn, tableOf } from '../../../extensions/notion/setup/view-request.ts';
import { isUntouched } from '../../../extensions/notion/setup/views-there.ts';
import { compileTemplate } from '../../../shared/template/index.ts';
import { databaseViews } from '../../../shared/workspace/database-views.ts';

/** A template that writes these into its database. */
const template = (kind: string, family: string, properties: string[], due?: string) =>
  compileTemplate(
    [
      '---',
      `id: ${kind.toLowerCase()}`,
      `family: ${family}`,
      'readers: pair',
      'notion:',
      '  database: Journal',
      `  kind: ${kind}`,
      '  properties:',
      ...properties.map(line => `    ${line}`),
      ...(due ? [`due: { date: ${due}, section: x, ask: And? }`] : []),
      '---',
      `# ${kind}`,
      '',
    ].join('\n'),
    { file: `${kind.toLowerCase()}.md` },
  );
/** The views of a database with these properties of its own, into which these templates write. */
const viewsOf = (templates: ReturnType<typeof template>[], fixed: Parameters<typeof databaseViews>[0]['fixed'] = {}) =>
  databaseViews({ name: 'Journal', fixed }, templates);
const PEOPLE = ['Report: { type: people }', 'Manager: { type: people }'];
const DATE = 'Date: { type: date }';

test('a family has a view of its kinds, what is due before people, and people before the rest', () => {
  const views = viewsOf(
    [
      template('Growth', 'career', [DATE, 'State: { type: status }', ...PEOPLE, 'Ends: { type: date }'], 'ends'),
      template('Level', 'career', [DATE, ...PEOPLE, 'Level: { type: rich_text }']),
      template('Weekly', 'one-on-ones', [DATE, ...PEOPLE]),
    ],
    { Date: { type: 'date' }, Report: { type: 'people' }, Manager: { type: 'people' } },
  );
  expect(views).toEqual([
    { name: 'All', columns: ['Kind', 'Date', 'Report', 'Manager'], newest: 'Date' },
    { name: 'One-on-ones', kinds: ['Weekly'], columns: ['Date', 'Report', 'Manager'], newest: 'Date' },
    {
      name: 'Career',
      kinds: ['Growth', 'Level'],
      columns: ['Kind', 'Date', 'Ends', 'State', 'Report', 'Manager', 'Level'],
      newest: 'Date',
    },
  ]);
});

test('there are at most eight columns with the title: what most templates write, with room for two due dates and two people', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map(name => `${name}: { type: number }`);
  const [, view] = viewsOf([
    template('One', 'career', [...many, 'Host: { type: people }', 'Ends: { type: date }'], 'ends'),
    template('Two', 'career', ['F: { type: number }', 'E: { type: number }', 'Next: { type: date }'], 'next'),
    template('Three', 'career', ['Later: { type: date }', 'F: { type: number }'], 'later'),
  ]);
  expect(view).toMatchObject({ columns: ['Kind', 'Ends', 'Next', 'Later', 'E', 'F', 'Host'], newest: 'made' });
});

test('where a page may have no date, the newest is the one that was made last', () => {
  const [all, view] = viewsOf([template('A', 'plans', [DATE]), template('B', 'plans', PEOPLE)]);
  expect([all?.newest, view?.newest]).toEqual(['Date', 'made']);
});

test('without people of its own, a database shows those whom several templates write', () => {
  const [all] = viewsOf([
    template('A', 'plans', [DATE, 'Owner: { type: people }', 'Critic: { type: people }']),
    template('B', 'team', ['Owner: { type: people }']),
  ]);
  expect(all?.columns).toEqual(['Kind', 'Date', 'Owner']);
});

test('a database into which no template writes a kind has no views of ours', () => {
  expect(viewsOf([], { Date: { type: 'date' } })).toEqual([]);
});

const IDS = { Kind: 'a%3Fb', Date: 'cd', Mood: '%25x' };

test('a view names every property of ours by its id as it is, the hidden ones last', () => {
  expect(tableOf(['Date', 'Gone'], IDS)).toEqual({
    type: 'table',
    properties: [
      { property_id: 'title', visible: true },
      { property_id: 'cd', visible: true },
      { property_id: 'a?b', visible: false },
      { property_id: '%x', visible: false },
    ],
  });
});

test.each<[string, Parameters<typeof kindsIn>[0], string[] | undefined]>([
  ['one condition', { property: 'Kind', select: { equals: ['A', 'B'] } }, ['A', 'B']],
  ['by its id', { property: 'a%3Fb', select: { equals: 'A' } }, ['A']],
  ['by its id as it is', { property: 'a?b', select: { equals: 'A' } }, ['A']],
  [
    'any of several conditions',
    {
      or: [
        { property: 'Kind', select: { equals: 'A' } },
        { property: 'Kind', select: { equals: 'B' } },
      ],
    },
    ['A', 'B'],
  ],
  ['in a group of its own', { and: [{ property: 'Kind', select: { equals: 'A' } }] }, ['A']],
  [
    'and something else',
    {
      and: [
        { property: 'Kind', select: { equals: 'A' } },
        { property: 'Date', date: { today: {} } },
      ],
    },
    undefined,
  ],
  ['another property', { property: 'Date', select: { equals: 'A' } }, undefined],
  ['the contrary', { property: 'Kind', select: { does_not_equal: 'A' } }, undefined],
  ['nothing', null, undefined],
])('the kinds in a filter: %s', (_, filter, kinds) => {
  expect(kindsIn(filter, IDS)).toEqual(kinds);
});

const table = (...properties: { [key: string]: string | number | boolean }[]) => ({
  type: 'table',
  configuration: { type: 'table', properties },
});

test.each<[string, ReturnType<typeof table>, string[] | undefined]>([
  [
    'as it was written',
    table(
      { property_id: 'title', visible: true },
      { property_id: 'cd', property_name: 'Date', visible: true },
      { property_id: 'a%3Fb', visible: false },
    ),
    ['Date'],
  ],
  [
    'with a column of theirs',
    table({ property_id: 'cd', visible: true }, { property_id: 'zz', visible: true }),
    ['Date'],
  ],
  ['with a width', table({ property_id: 'cd', visible: true, width: 300 }), undefined],
  ['as a board', { type: 'board', configuration: { type: 'board', properties: [] } }, undefined],
])('the columns of a view: %s', (_, view, columns) => {
  expect(columnsIn(view, IDS)).toEqual(columns);
});

const FRESH = {
  name: 'Default view',
  type: 'table',
  filter: null,
  sorts: null,
  quick_filters: null,
  configuration: { type: 'table' },
};
test.each([
  ['as Notion makes it', FRESH, true],
  ['without a configuration', { ...FRESH, configuration: null }, true],
  ['renamed', { ...FRESH, name: 'Everything' }, false],
  ['put in order', { ...FRESH, sorts: [{ property: 'Date', direction: 'ascending' }] }, false],
  [
    'with hidden columns',
    { ...FRESH, configuration: { type: 'table', properties: [{ property_id: 'cd', visible: false }] } },
    false,
  ],
])('a first view %s is untouched: %o', (_, view, untouched) => {
  expect(isUntouched(view)).toBe(untouched);
});
