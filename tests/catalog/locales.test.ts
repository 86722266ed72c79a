import { describe, expect, it } from 'vitest';
import { loadCatalog, PARTS, questionWords, readLocale, translator, withWords } from '../../shared/catalog/index.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { askedQuestions, toPageRecord } from '../../shared/practice/index.ts';
import { type Context, describeForm, type Template } from '../../shared/template/index.ts';
import { translateSource } from '../../shared/template/locales/translate-source.ts';
import { disk } from './disk.ts';

const path = 'templates/locales/de.yaml';
const locale = readLocale((await disk.read(path))!, path);
const english = await loadCatalog(disk, ['templates']);
const german = await loadCatalog(disk, ['templates'], translator('de'));
const templates = Object.keys(locale).filter(group => group !== PARTS);

describe('German', () => {
  it.each(templates)('has a word for every word of %s, and none that is not there', id => {
    const { missing, unknown } = translateSource(english.find(id)!.text!, locale[id]!);
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it('has a word for every word of the shared parts of these', () => {
    const parts = translateSource(
      `${english.part('noted')}\n${english.part('open-promises')}\n${english.part('growth')}`,
      locale[PARTS]!,
    );
    expect({ missing: parts.missing, unknown: parts.unknown }).toEqual({ missing: [], unknown: [] });
  });

  it.each(templates)('%s has nothing to mend, and asks, names and splits its sections as the English one', id => {
    const [de, en] = [german.find(id)!.template, english.find(id)!.template];
    expect(de.diagnostics).toEqual([]);
    expect(de.manifest.sections).toEqual(en.manifest.sections);
    expect(de.inputs.map(({ name }) => name)).toEqual(en.inputs.map(({ name }) => name));
    expect(de.manifest.title).not.toBe(en.manifest.title);
  });

  it('is spoken by all templates that are shown first', () => {
    const first = english.list().filter(({ template }) => template.manifest.first);
    expect(first.map(({ id }) => id).filter(id => !templates.includes(id))).toEqual([]);
  });

  it.each(templates)('leaves no English word in %s, whatever is answered, nor in its form', id => {
    const { template } = german.find(id)!;
    const page = everyPage(id);
    const form = describeForm(template, CONTEXT).map(({ label, help = '' }) => `${label}\n${help}`);
    const { title, purpose = '', due } = template.manifest;
    const all = [...page, ...form, title, purpose, ...due.map(({ ask }) => ask)].join('\n');
    expect(all).toContain(title);
    expect(englishOf(id).filter(words => words.test(all))).toEqual([]);
  });

  it.each(templates)('brings each of its words into %s', id => {
    const all = [...everyPage(id), JSON.stringify(german.find(id)!.template.manifest)].join('\n');
    const literal = Object.values(locale[id]!).flatMap(words =>
      words
        .replace(/\.md$/, '')
        .split(/\{\{.*?\}\}/)
        .map(part => part.trim()),
    );
    expect(literal.filter(words => /\p{L}{2}/u.test(words) && !all.includes(words))).toEqual([]);
  });
});

/** Nobody is called by an English word, and everything that can be carried over is. */
const CONTEXT: Context = {
  today: '2026-11-20',
  me: { id: 'bo', name: 'Bo Lind', first: 'Bo', manager: 'jo' },
  people: [{ id: 'jo', name: 'Jo Weber', first: 'Jo', manager: 'bo' }],
  carried: {
    promises: Array.from({ length: 7 }, (_, i) => ({
      id: `p${i}`,
      text: 'xxx',
      owner: 'jo',
      due: '2027-05-04',
      since: '2026-03-04',
      moved: 3,
    })),
    topics: [{ text: 'xxx' }],
    goals: [{ id: 'g', text: 'xxx', last: 'xxx' }],
    previous: { answers: {} },
  },
  questions: [
    { id: 'q1', text: 'xxx', asked: '2026-03-04', said: 'xxx' },
    { id: 'q2', text: 'xxx' },
  ],
  inbox: [{ text: 'help: xxx', owner: 'bo' }],
};

/** The same after one, two and three pages, with a line of each section that is carried or quoted: some words stand on every fourth only. */
const later = (count: number, { carries, quotes }: Template['manifest']): Context => {
  const line = { id: 'l', text: 'xxx', owner: 'jo', since: '2026-03-04', moved: 0, open: true };
  const linesOf = (sections: readonly string[]) => Object.fromEntries(sections.map(section => [section, [line]]));
  const [lines, page] = [linesOf(carries), { date: '2026-11-13', title: 'xxx', link: 'https://x.y/z' }];
  return {
    ...CONTEXT,
    carried: { ...CONTEXT.carried, count, last: lines, earlier: [{ date: '2026-11-13', lines }] },
    quoted: Object.fromEntries(Object.entries(quotes).map(([id, of]) => [id, { ...page, lines: linesOf(of) }])),
  };
};

/** The words of every page and private part that a template makes, each of its choices chosen once, seen by both. */
function everyPage(id: string): string[] {
  const { template } = german.find(id)!;
  const given = { report: 'Jo Weber', manager: 'Bo Lind', to: 'Jo Weber', title: 'xxx', level: 'pm', appetiteWeeks: 1 };
  const answers = Object.fromEntries(
    Object.entries(given).filter(([name]) => template.inputs.some(one => one.name === name)),
  );
  const choices = template.inputs.flatMap(({ name, choices = [] }) => choices.map(choice => ({ [name]: choice })));
  const numbers = template.inputs.filter(({ type }) => type === 'number').map(({ name }) => ({ [name]: 2 }));
  const nothing = template.inputs.flatMap(({ name }) => (name === 'appetiteWeeks' ? [{ [name]: '' }] : []));
  const chosen = [{}, ...choices, ...numbers, ...nothing];
  const all = choices.length > 0 ? chosen.flatMap(one => choices.map(other => ({ ...one, ...other }))) : chosen;
  const other = { ...CONTEXT, me: CONTEXT.people![0]!, people: [CONTEXT.me!] };
  return [CONTEXT, other, { today: '2026-11-20' }, ...[1, 2, 3].map(count => later(count, template.manifest))].flatMap(
    context =>
      all.map(more => {
        const { title, fileName, page, companions } = template.render(
          { ...answers, ...(context.me ? {} : { manager: '' }), ...more },
          context,
        );
        return [title, fileName, page, ...companions.map(({ document }) => document)]
          .map(part => (typeof part === 'string' ? part : printMarkdown(part)))
          .join('\n');
      }),
  );
}

/** Everything that a template says in English, but for words that are the same in German; anything may stand in its holes. */
function englishOf(id: string): RegExp[] {
  const { missing } = translateSource(english.find(id)!.text!, {});
  const parts = ['open-promises', 'growth', 'noted'].flatMap(name => translateSource(english.part(name)!, {}).missing);
  return [...missing, ...parts]
    .filter(({ words }) => locale[id]?.[words] !== words)
    .map(({ words }) => {
      const pieces = words.replace(/\.md$/, '').split(/\{\{.*?\}\}/);
      return new RegExp(`(?<!\\p{L})${pieces.map(escaped).join('[^\\n]*?')}(?!\\p{L})`, 'u');
    });
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the questions of the bank in German', () => {
  const bank = english.questions()!;
  it('are all that a one-on-one can draw, and each is in the bank', async () => {
    const german = (await questionWords(disk, ['templates']))().get('de')!;
    const focus = [...new Set(Object.values(bank.focus).flat())];
    const topics = new Set([...focus, ...focus.flatMap(topic => bank.neighbours[topic] ?? [])]);
    const drawn = bank.questions.filter(
      ({ topic, askedBy, audience }) =>
        topics.has(topic) && ['manager', 'report', 'either'].includes(askedBy) && audience.includes('any'),
    );
    expect(drawn.length).toBeGreaterThan(200);
    expect(drawn.map(({ text }) => text).filter(text => !german.has(text))).toEqual([]);
    expect([...german.keys()].filter(text => !bank.questions.some(question => question.text === text))).toEqual([]);
    expect(new Set(german.values()).size).toBe(german.size);
  });

  it('are asked in German, and known again in both languages', async () => {
    const words = (await questionWords(disk, ['templates']))();
    const said = withWords(bank, words, 'de').questions.find(({ id }) => id === 'growth-05')!;
    expect(said.text).toBe('Was fällt dir inzwischen leicht, und wie sähe die schwierigere Variante aus?');
    const page = (text: string) => toPageRecord(readMarkdown(`## Eine Frage\n\n${text}\n`));
    for (const known of [bank.questions.find(({ id }) => id === 'growth-05')!.text, said.text])
      for (const language of ['en', 'de'])
        expect(askedQuestions([page(known)], withWords(bank, words, language).questions)).toEqual([
          { date: '', ids: ['growth-05'], answers: {} },
        ]);
  });
});
