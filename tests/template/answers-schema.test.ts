import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../shared/catalog/index.ts';
import { sampleAnswers, sampleContext } from '../../shared/template/authoring/sample.ts';
import { isDay } from '../../shared/template/dates/day.ts';
import {
  answersSchema,
  type Context,
  compileTemplate,
  describeForm,
  INPUT_TYPES,
} from '../../shared/template/index.ts';
import { disk } from '../catalog/disk.ts';

const CONTEXT: Context = {
  today: '2026-05-04',
  people: [
    { id: 'ana', name: 'Ana Lopes', first: 'Ana' },
    { id: 'bo', name: 'Bo Lind', first: 'Bo' },
  ],
};

const ROWS: [type: string, declared: string, schema: object][] = [
  ['text', '', { type: 'string' }],
  ['longtext', '', { type: 'string' }],
  ['markdown', '', { type: 'string', contentMediaType: 'text/markdown' }],
  ['number', ', min: 1, max: 9', { type: 'number', minimum: 1, maximum: 9 }],
  ['rating', '', { enum: [1, 2, 3, 4, 5] }],
  ['flag', ', default: true', { type: 'boolean', default: true }],
  ['date', ', default: today', { type: 'string', format: 'date', default: '2026-05-04' }],
  ['period', ', default: this-quarter', { type: 'string', default: '2026 Q2' }],
  ['choice', ', options: [live, written]', { enum: ['live', 'written'] }],
  ['choices', ', options: [a, b]', { type: 'array', items: { enum: ['a', 'b'] }, uniqueItems: true }],
  ['person', '', { type: 'string', examples: ['Ana Lopes', 'Bo Lind'] }],
  ['people', '', { type: 'array', items: { type: 'string', examples: ['Ana Lopes', 'Bo Lind'] } }],
  ['list', '', { type: 'array', items: { type: 'string' } }],
  ['link', '', { type: 'string', format: 'uri' }],
];

const schemaFor = (inputs: string, context = CONTEXT) =>
  answersSchema(describeForm(compileTemplate(`---\ninputs: ${inputs}\n---\n`, { file: 't.md' }), context));

describe('the answers that a template takes, as a JSON Schema', () => {
  it.each(ROWS)('%s', (type, declared, schema) => {
    const { properties, required } = schemaFor(`{ a: { type: ${type}${declared} } }`);
    expect(properties).toEqual({ a: { title: 'A', ...schema } });
    expect(required).toEqual([]);
  });

  it('know every type of input but the secret one, which is asked in no such way', () => {
    expect([...INPUT_TYPES.keys()].filter(type => !ROWS.some(row => row[0] === type))).toEqual(['secret-number']);
    expect(schemaFor('{ pay: { type: secret-number, required: true } }')).toMatchObject({
      properties: {},
      required: [],
    });
  });

  it('say what is needed, what it is for, and when a question has a point', () => {
    const { properties, required } = schemaFor(
      '{ topic: { type: text, required: true, help: "In a few words" }, mode: { type: text }, channel: { type: text, when: mode == "written" } }',
    );
    expect(required).toEqual(['topic']);
    expect(properties).toMatchObject({
      topic: { description: 'In a few words' },
      channel: { description: 'Only where mode == "written".' },
    });
  });
});

const catalog = await loadCatalog(disk, ['templates']);

describe('a program that keeps to the schema', () => {
  it.each(catalog.list().map(({ id, template }) => [id, template] as const))('makes a page of %s', (_, template) => {
    const context = sampleContext('2026-05-04', template.manifest.wants);
    const fields = describeForm(template, context);
    const schema = answersSchema(fields);
    const ajv = new Ajv2020({ strict: true, formats: { date: isDay, uri: (text: string) => URL.canParse(text) } });
    const answers = sampleAnswers(fields, context);
    const defaults = Object.fromEntries(
      fields.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    );
    const check = ajv.compile(schema);
    expect([check({ ...defaults, ...answers }), check.errors]).toEqual([true, null]);
    expect(check({ ...answers, whatever: 1 })).toBe(false);
    expect(template.render({ ...defaults, ...answers }, context).diagnostics).toEqual([]);
  });
});
