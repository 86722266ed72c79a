import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../shared/catalog/index.ts';
import { plainText } from '../../shared/document/text.ts';
import { walk } from '../../shared/document/walk.ts';
import { readMarkdown } from '../../shared/markdown/read.ts';
import { readPeople, toPageRecord } from '../../shared/practice/index.ts';
import { normalised } from '../../shared/practice/promises/promise-id.ts';
import { answersOf } from '../../shared/practice/sections/answers-of.ts';
import { sectionHeadings } from '../../shared/practice/sections/section-headings.ts';
import { propertyKey } from '../../shared/template/index.ts';
import { disk } from './disk.ts';

// A filled-in page beside each template shows what it is for. It has to be a page that the template could have made.

const catalog = await loadCatalog(disk, ['templates']);
const { people } = readPeople((await disk.read('tests/golden/templates/people.yaml'))!);
const known = new Set(people.map(({ id }) => id));

describe('the example beside a template', () => {
  it.each(catalog.list().map(entry => [entry.id, entry.template] as const))('%s', (id, template) => {
    const page = toPageRecord(readMarkdown(catalog.example(id) ?? ''));
    expect(page.template).toBe(id);
    expect(page.fields.readers).toBe(template.manifest.readers);
    expect(page.people.filter(person => !known.has(person))).toEqual([]);

    const properties = Object.keys(template.manifest.notion.properties).map(propertyKey);
    const keys = ['title', 'icon', 'kind', 'readers', 'people', 'rapport', 'notion', ...properties];
    expect(Object.keys(page.fields).filter(key => !keys.includes(key))).toEqual([]);

    const headings = sectionHeadings(template, answersOf(template, page), {
      today: page.date ?? '',
      people,
      me: people[0]!,
    });
    const said = page.document.blocks.filter(block => block.type === 'heading').map(block => plainText(block.text));
    expect(said.filter(heading => !headings.has(normalised(heading)))).toEqual([]);
    expect(said.length).toBeGreaterThan(1);

    const words = [...walk(page.document.blocks)];
    expect(words.filter(({ text }) => text?.some(({ color }) => color === 'gray'))).toEqual([]);
    const all = words.map(({ text }) => plainText(text)).join('\n');
    expect(all).not.toMatch(/lorem|ipsum|\bfoo\b|\bTODO\b|\.\.\.$/im);
    expect(all.length).toBeGreaterThan(400);
  });
});
