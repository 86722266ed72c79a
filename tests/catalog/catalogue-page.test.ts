import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Entry, loadCatalog } from '../../shared/catalog/index.ts';
import { kindInWords } from '../../shared/practice/flows/kind-in-words.ts';
import { propertyKey } from '../../shared/template/index.ts';
import { FAMILIES } from '../../shared/template/manifest/schema.ts';
import { disk } from './disk.ts';

// docs/templates.md is made of the templates and of docs/practices.yaml. `UPDATE_GUIDES=1` writes it; read it before you commit it.

const catalog = await loadCatalog(disk, ['templates']);

interface Practice {
  practice: string;
  served: { template: string; part?: string }[];
}

const practices = parse(readFileSync('docs/practices.yaml', 'utf8')) as Practice[];

const TITLES: { readonly [family: string]: string } = {
  'one-on-ones': 'One-on-ones',
  career: 'Career',
  feedback: 'Feedback',
  team: 'Team',
  plans: 'Plans',
};

const READERS: { readonly [readers: string]: string } = {
  me: 'you alone',
  pair: 'just the people it names',
  team: 'your team',
  company: 'everybody in the company',
};

const SIDES: { readonly [side: string]: string } = {
  manager: 'for the manager alone',
  report: 'for the report alone',
  author: 'for whoever writes, alone',
  each: 'everybody alone first; it opens when all are done',
  'each-private': 'everybody their own, never joined',
};

const link = (id: string): string => `[${catalog.find(id)?.template.manifest.title ?? id}](#${id})`;
const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
const words = (id: string): string => id.replaceAll('-', ' ');

/** What stands above a section, with the names of the example; where more than a name differs, its id. */
function headed({ id, text = '' }: Entry, section: string): string {
  const [, body = ''] = text.split(`{% section "${section}" %}`);
  const [, heading = '{'] = /^## (.*)$/m.exec(body.split('{% endsection %}')[0]!) ?? [];
  const named = heading.replace(/\{\{ (\w+)\.first( \| possessive)? \}\}/g, (hole, who: string, whose?: string) => {
    const [, name] = new RegExp(`^${propertyKey(who)}: (\\S+)`, 'm').exec(catalog.example(id) ?? '') ?? [];
    return name === undefined ? hole : whose ? `${name}${name.endsWith('s') ? "'" : "'s"}` : name;
  });
  return named.includes('{') ? words(section) : `“${named}”`;
}

/** As the example has them, with its names. */
const headings = (id: string): string[] =>
  [...(catalog.example(id) ?? '').matchAll(/^## (.*)$/gm)].map(([, words]) => words!);

function rows(entry: Entry): string {
  const {
    id,
    path,
    template: { manifest, inputs },
  } = entry;
  const private_ = Object.entries(manifest.sections).filter(([, side]) => side !== 'shared');
  const lines: (readonly [string, string] | undefined)[] = [
    manifest.who ? ['For', manifest.who] : undefined,
    manifest.cadence ? ['When', manifest.cadence] : undefined,
    ['Read by', `${READERS[manifest.readers]}${manifest.draft ? '; a draft of yours until you share it' : ''}`],
    [
      'It asks for',
      inputs
        .map(({ name, label = name, required }) => `${label.toLowerCase()}${required ? ' (needed)' : ''}`)
        .join(', '),
    ],
    ['Its parts', headings(id).join(' · ')],
    private_.length > 0
      ? ['Not on the page', private_.map(([name, side]) => `${headed(entry, name)} (${SIDES[side]})`).join('; ')]
      : undefined,
    manifest.carries.length > 0 || manifest.wants.includes('promises')
      ? [
          'Comes again',
          [
            ...(manifest.wants.includes('promises') ? ['open promises'] : []),
            ...manifest.carries.map(section => headed(entry, section)),
          ].join(', '),
        ]
      : undefined,
    ...Object.entries(manifest.quotes).map(
      ([kind, sections]) =>
        [
          'May quote',
          `${sections.map(section => headed(catalog.find(kind)!, section)).join(', ')} of ${link(kind)}`,
        ] as const,
    ),
    ...manifest.due.map(({ date, ask }) => [`On “${words(date.replaceAll('_', '-'))}”`, ask] as const),
    manifest.notion.database
      ? ['In Notion', `${manifest.notion.database}: ${Object.keys(manifest.notion.properties).join(', ')}`]
      : undefined,
    manifest.gathers.from.length + manifest.gathers.asks.length > 0
      ? [
          'May use lines of',
          [
            ...manifest.gathers.from.map(kindInWords),
            ...manifest.gathers.asks.map(source => `${kindInWords(source)} (with a yes)`),
          ].join(', '),
        ]
      : undefined,
  ];
  const table = lines
    .filter(line => line !== undefined && line[1] !== '')
    .map(line => `| ${line![0]} | ${line![1].replaceAll('|', '\\|')} |`);
  return [
    `<a id="${id}"></a>\n`,
    `### ${manifest.page.icon ?? ''} ${manifest.title}`.replace('  ', ' '),
    '',
    sentence(manifest.purpose ?? ''),
    ...(manifest.why ? ['', manifest.why] : []),
    '',
    '| | |',
    '|---|---|',
    ...table,
    '',
    `\`rapport new ${id}\` · [the template](../${path}) · [an example](../${path.replace(/\.md$/, '.example.md')})`,
    '',
  ].join('\n');
}

const page = `# The templates

${catalog.list().length} pages for product managers and the people they work with. Five stand in front everywhere; the others are one step
behind them. Each begins empty at half a page, asks for three things at most, and has an example beside it. How to change one, or to
write your own: [template-authors.md](template-authors.md). Which page may use words of which other: [privacy.md](privacy.md).

| | |
|---|---|
${FAMILIES.map(
  family =>
    `| ${TITLES[family]} | ${catalog
      .family(family)
      .map(({ id }) => link(id))
      .join(', ')} |`,
).join('\n')}

## What they are for

| What you want to do | What serves it |
|---|---|
${practices
  .map(
    ({ practice, served }) =>
      `| ${practice} | ${served.map(({ template, part }) => `${link(template)}${part ? `, “${part}”` : ''}`).join('; ')} |`,
  )
  .join('\n')}

${FAMILIES.map(family => `## ${TITLES[family]}\n\n${catalog.family(family).map(rows).join('\n')}`).join('\n')}`;

it('docs/templates.md lists every template', () => {
  if (process.env.UPDATE_GUIDES) writeFileSync('docs/templates.md', page);
  expect(readFileSync('docs/templates.md', 'utf8')).toBe(page);
});

describe('every practice is served by a template that there is', () => {
  it.each(practices.map(({ practice, served }) => [practice, served] as const))('%s', (_, served) => {
    expect(served.length).toBeGreaterThan(0);
    for (const { template, part } of served) {
      const found = catalog.find(template);
      expect({ template, there: found !== undefined }).toEqual({ template, there: true });
      if (part) expect(found!.text).toContain(part);
    }
  });
});

it('every template serves a practice', () => {
  const serving = new Set(practices.flatMap(({ served }) => served.map(({ template }) => template)));
  expect(
    catalog
      .list()
      .map(({ id }) => id)
      .filter(id => !serving.has(id)),
  ).toEqual([]);
});
