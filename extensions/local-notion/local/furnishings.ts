import { newBlocksSchema } from '../blocks/block-request.ts';
import { makeBlocks } from '../blocks/make-blocks.ts';
import { invalid } from '../errors.ts';
import { compileFormula } from '../formulas/compile-formula.ts';
import { dashed, newId } from '../ids.ts';
import { type Json, listAt, textAt } from '../json.ts';
import { findProperty } from '../properties/read-property.ts';
import { newPropertyId } from '../properties/schema-request.ts';
import { plainRun } from '../richtext/store-rich-text.ts';
import { boolean, id, object, required, text } from '../schema/schema.ts';
import { madeBy } from '../store/made-by.ts';
import type { CustomEmojiRecord, PageRecord, PropertyRecord } from '../store/records.ts';
import type { LocalCall, LocalRoute } from './local-route.ts';

const addTemplate = ({ store, author, body }: LocalCall): Json => {
  const source = dashed(textAt(body, 'data_source_id') ?? '');
  if (!store.get(source, 'data_source')) throw invalid(`There is no data source ${source}.`);
  const page = store.add<PageRecord>({
    kind: 'page',
    id: newId(),
    parent: { type: 'data_source_id', id: source },
    template: body.is_default === true ? 'default' : 'other',
    ...madeBy(author),
    icon: null,
    cover: null,
    isLocked: false,
    isArchived: false,
    properties: { title: [plainRun(textAt(body, 'name') ?? '')] },
    children: [],
  });
  makeBlocks(store, author, page, listAt(body, 'children'), { at: 'end' });
  return { id: page.id };
};

/** A formula as somebody writes it in the app, where Notion knows what it comes to. */
const writeFormula = ({ store, body }: LocalCall): Json => {
  const id = dashed(textAt(body, 'data_source_id') ?? '');
  if (!store.get(id, 'data_source')) throw invalid(`There is no data source ${id}.`);
  const source = store.edit(id, 'data_source');
  const name = textAt(body, 'name') ?? '';
  const config = { expression: compileFormula(store, source, textAt(body, 'expression') ?? '', true) };
  const known = findProperty(source.schema, name);
  if (known && known.type !== 'formula') throw invalid(`${name} is a ${known.type}, and no formula.`);
  const made = { id: newPropertyId(source.schema), name, description: null, type: 'formula', config };
  const property: PropertyRecord = Object.assign(known ?? made, { config, madeInApp: true as const });
  if (!known) source.schema.push(property);
  return { id: property.id, expression: config.expression };
};

const addEmoji = ({ store, body }: LocalCall): Json => {
  const { id, name, url } = store.add<CustomEmojiRecord>({
    kind: 'custom_emoji',
    id: newId(),
    name: textAt(body, 'name') ?? '',
    url: textAt(body, 'url') ?? '',
  });
  return { id, name, url };
};

/** What people make in the app and the API only reads: templates and formulas of a data source, and emojis. */
export const FURNISHING_ROUTES: readonly LocalRoute[] = [
  {
    method: 'POST',
    path: '/_local/templates',
    body: object({
      data_source_id: required(id),
      name: required(text),
      is_default: boolean,
      children: newBlocksSchema,
    }),
    run: addTemplate,
  },
  {
    method: 'POST',
    path: '/_local/formulas',
    body: object({ data_source_id: required(id), name: required(text), expression: required(text) }),
    run: writeFormula,
  },
  {
    method: 'POST',
    path: '/_local/emojis',
    body: object({ name: required(text), url: required(text) }),
    run: addEmoji,
  },
];
