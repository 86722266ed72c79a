import type { Json } from '../document/json.ts';
import type { Field } from './describe-form.ts';
import type { Control } from './inputs/input-type.ts';

/** A JSON Schema of one answer or of all of them. */
export type Schema = { [keyword: string]: Json };

/**
 * The questions of a template as a JSON Schema of its answers: for a program that asks them in its own way, such as a tool
 * of an assistant, and for an editor that completes a file of answers. A secret is never asked so, and a person may be
 * anybody, so those who are known stand among the examples.
 *
 * @param fields the questions, described with what is known
 * @returns a schema of draft 2020-12; an answer without which there is no page is required
 * @example
 * answersSchema(describeForm(prd, { today: '2026-11-21' }))
 * // { type: 'object', properties: { title: { type: 'string', title: 'Title' }, … }, required: ['title'], … }
 */
export function answersSchema(fields: readonly Field[]): Schema {
  const answered = fields.filter(({ control }) => control.kind !== 'secret');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: Object.fromEntries(answered.map(field => [field.name, schemaOf(field)])),
    required: answered.filter(({ asked }) => asked).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** What an answer is, by how it is asked. */
const ANSWERS: { readonly [K in Exclude<Control['kind'], 'secret'>]: (field: Field) => Schema } = {
  line: ({ type }) => (type === 'link' ? { type: 'string', format: 'uri' } : { type: 'string' }),
  lines: ({ type }) =>
    type === 'markdown' ? { type: 'string', contentMediaType: 'text/markdown' } : { type: 'string' },
  number: ({ min, max }) => ({ type: 'number', ...bounds(min, max) }),
  tick: () => ({ type: 'boolean' }),
  day: () => ({ type: 'string', format: 'date' }),
  options: ({ type, options = [] }) => ({ enum: type === 'rating' ? options.map(Number) : options }),
  several: ({ options = [] }) => ({ type: 'array', items: { enum: options }, uniqueItems: true }),
  person: ({ options = [] }) => ({ type: 'string', ...examples(options) }),
  people: ({ options = [] }) => ({ type: 'array', items: { type: 'string', ...examples(options) } }),
  items: () => ({ type: 'array', items: { type: 'string' } }),
};

function schemaOf(field: Field): Schema {
  const { label, help, when, value, control } = field;
  const about = [help, when === undefined ? undefined : `Only where ${when}.`].filter(one => one !== undefined);
  return {
    ...ANSWERS[control.kind as keyof typeof ANSWERS](field),
    title: label,
    ...(about.length > 0 && { description: about.join(' ') }),
    ...(value !== undefined && { default: value }),
  };
}

const bounds = (minimum: number | undefined, maximum: number | undefined): Schema => ({
  ...(minimum !== undefined && { minimum }),
  ...(maximum !== undefined && { maximum }),
});

const examples = (names: readonly string[]): Schema => (names.length > 0 ? { examples: [...names] } : {});
