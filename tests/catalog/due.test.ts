import { describe, expect, test } from 'vitest';
import { loadCatalog, translator } from '../../shared/catalog/index.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { dueDay } from '../../shared/practice/due/due-day.ts';
import { dueList } from '../../shared/practice/due/due-list.ts';
import { makePage, toPageRecord } from '../../shared/practice/index.ts';
import { sectionHeadings } from '../../shared/practice/sections/section-headings.ts';
import { SAMPLE_PEOPLE, sampleAnswers, sampleContext } from '../../shared/template/authoring/sample.ts';
import { parseAmount } from '../../shared/template/dates/day.ts';
import { describeForm, propertyKey, type Template } from '../../shared/template/index.ts';
import { disk } from './disk.ts';

// Whatever a template says of days to look back on holds for a page that is made from it, in each language.

const TODAY = '2026-11-20';
const catalogs = [await loadCatalog(disk, ['templates']), await loadCatalog(disk, ['templates'], translator('de'))];
const templates = catalogs.flatMap(catalog => catalog.list().map(({ template }) => template));
const named = ({ manifest: { id, language = 'en' } }: Template): string => `${id} (${language})`;
const asking = templates
  .filter(({ manifest }) => manifest.due.length > 0)
  .map(template => [named(template), template] as const);

const make = (template: Template, me = SAMPLE_PEOPLE[0]!) => {
  const context = { ...sampleContext(TODAY), me };
  const answers = sampleAnswers(describeForm(template, context), context);
  return { answers, made: makePage({ template, answers, today: TODAY, me, people: SAMPLE_PEOPLE, pages: [] }) };
};

describe.each(asking)('%s', (_, template) => {
  const { answers, made } = make(template);
  const page = toPageRecord(readMarkdown(made.text), made.path.replace('.rapport/private/', ''));
  const { due } = template.manifest;

  test('each question comes up for somebody on its day', () => {
    const fields = { ...page.fields, ...Object.fromEntries(due.map(({ date }) => [date, TODAY])) };
    const asked = SAMPLE_PEOPLE.flatMap(me => {
      const query = {
        pages: [{ ...page, fields }],
        templates: () => template,
        people: SAMPLE_PEOPLE,
        me,
        today: TODAY,
        snoozes: {},
      };
      return dueList(query).entries.map(({ ask }) => ask);
    });
    expect(new Set(asked)).toEqual(new Set(due.map(({ ask }) => ask)));
  });

  test('each day is that of a property', () => {
    const keys = Object.keys(template.manifest.notion.properties).map(propertyKey);
    for (const { date, for: whose = date } of due) expect(keys).toEqual(expect.arrayContaining([date, whose]));
  });

  test('each answer has a section', () => {
    const sections = [...sectionHeadings(template, answers, sampleContext(TODAY)).values()];
    const mine = SAMPLE_PEOPLE.flatMap(me => [
      ...sectionHeadings(template, answers, { ...sampleContext(TODAY), me }).values(),
    ]);
    for (const { section } of due) expect([...sections, ...mine]).toContain(section);
  });

  test.each(due.filter(({ line }) => line !== undefined).map(one => [one.line!, one] as const))(
    'the day behind “%s:” is read',
    (line, one) => {
      const labels = made.text.split('\n').filter(text => text.includes(`${line}:`));
      expect(labels).toHaveLength(1);
      const text = made.text.replace(labels[0]!, `- ${line}: 3 May 2027`);
      const fields = { ...page.fields, [one.date]: null };
      expect(dueDay({ ...toPageRecord(readMarkdown(text)), fields }, one, TODAY)).toEqual({ day: '2027-05-03' });
    },
  );
});

const often = templates.flatMap(template =>
  template.manifest.every ? [[named(template), template.manifest.every]] : [],
);
test.each(often)('%s is made every %s', (_, every) => expect(parseAmount(every!)?.count).toBeGreaterThan(0));
