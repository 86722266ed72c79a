import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isObject, type Json, type JsonObject } from '../../../extensions/local-notion/json.ts';
import { hasReferenceData, readReference } from './reference-data.ts';

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(Z|[+-]\d{2}:\d{2})$/,
  date: /^\d{4}-\d{2}-\d{2}/,
};

/**
 * The document as it can be applied to real answers. It closes objects that it then combines by `allOf`, which nothing
 * can fulfil, and real answers have grown fields since; so objects are open, and of several alternatives one must fit.
 */
const lenient = (schema: Json): Json => {
  if (Array.isArray(schema)) return schema.filter(item => !isPartial(item)).map(lenient);
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => !(key === 'additionalProperties' && value === false));
  return Object.fromEntries(kept.map(([key, value]) => [key === 'oneOf' ? 'anyOf' : key, lenient(value)]));
};

/**
 * The document as it can be applied to requests: objects stay closed, so that a field that Notion does not know is found,
 * but for the parts of an `allOf`. Of several alternatives one must fit.
 */
const forRequests = (schema: Json, open = false): Json => {
  if (Array.isArray(schema)) return schema.map(item => forRequests(item, open));
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([key]) => !(key === 'additionalProperties' && open));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key === 'oneOf' ? 'anyOf' : key,
      forRequests(value, key === 'allOf' || (open && key !== 'properties')),
    ]),
  );
};

/** An object may also be answered with by its id alone. Ours never are, and nothing but an id would be checked. */
const isPartial = (schema: Json): boolean =>
  isObject(schema) && /partial(Page|Block|Database|DataSource|Comment)ObjectResponse$/i.test(String(schema.$ref));

/** Types of block that the documents, which are older, have no schema for. */
const NEWER = /"type":"(tab|heading_4|meeting_notes)"/;

const JSON_BODY = ['content', 'application/json', 'schema'];

/** An OpenAPI document, by whose schemas answers are checked. */
export class OpenApi {
  readonly #document: JsonObject;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, formats: FORMATS });
  readonly #compiled = new Map<string, ValidateFunction | undefined>();

  constructor(document: JsonObject) {
    this.#document = document;
    this.#ajv.addSchema({ $id: 'document', ...(lenient(document) as JsonObject) });
    this.#ajv.addSchema({ $id: 'requests', ...(forRequests(document) as JsonObject) });
  }

  /** What an answer lacks by the document; nothing when it fits, `undefined` when the document has no schema for it. */
  check(method: string, path: string, status: number, body: Json): string[] | undefined {
    const pattern = this.#pathOf(path);
    const steps = ['responses', String(status), ...JSON_BODY];
    return this.#lacks(pattern && this.#schemaOf('document', [pattern, method.toLowerCase(), ...steps]), body);
  }

  /** What the body of a request lacks, or has too much, by the document; `undefined` when it has no schema for it. */
  checkRequest(method: string, path: string, body: Json): string[] | undefined {
    const pattern = this.#pathOf(path);
    const steps = ['requestBody', ...JSON_BODY];
    return this.#lacks(pattern && this.#schemaOf('requests', [pattern, method.toLowerCase(), ...steps]), body);
  }

  #lacks(validate: ValidateFunction | '' | undefined, body: Json): string[] | undefined {
    if (!validate || NEWER.test(JSON.stringify(body))) return undefined;
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }

  /** What the body of a webhook lacks by the document; `undefined` for a type that it does not know. */
  checkWebhook(type: string, body: Json): string[] | undefined {
    const name = `${type.replaceAll(/[._](\w)/g, (_match, letter: string) => letter.toUpperCase())}WebhookPayload`;
    const components = isObject(this.#document.components) ? this.#document.components : {};
    if (!isObject(components.schemas) || !(name in components.schemas)) return undefined;
    const key = `webhook ${name}`;
    if (!this.#compiled.has(key))
      this.#compiled.set(key, this.#ajv.compile({ $ref: `document#/components/schemas/${name}` }));
    const validate = this.#compiled.get(key);
    return validate?.(body) ? [] : (validate?.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
  }

  #pathOf(path: string): string | undefined {
    const paths = isObject(this.#document.paths) ? Object.keys(this.#document.paths) : [];
    const fitting = paths.filter(pattern => new RegExp(`^${pattern.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path));
    return fitting.sort((a, b) => a.split('{').length - b.split('{').length)[0];
  }

  #schemaOf(within: 'document' | 'requests', place: readonly string[]): ValidateFunction | undefined {
    const key = `${within} ${place.join(' ')}`;
    if (!this.#compiled.has(key)) {
      const steps = ['paths', ...place];
      const found = steps.reduce<Json | undefined>((at, step) => (isObject(at) ? at[step] : undefined), this.#document);
      const pointer = steps.map(step => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
      this.#compiled.set(key, found === undefined ? undefined : this.#ajv.compile({ $ref: `${within}#/${pointer}` }));
    }
    return this.#compiled.get(key);
  }
}

/** Notion's own document, when it is on this machine. */
export const notionDocument = hasReferenceData
  ? new OpenApi(readReference('notion-public-openapi-2026-03-11.json'))
  : undefined;

/** The document that Notion's MCP server ships. */
export const mcpDocument = (): OpenApi => {
  const manifest = createRequire(import.meta.url).resolve('@notionhq/notion-mcp-server/package.json');
  return new OpenApi(
    JSON.parse(readFileSync(join(dirname(manifest), 'scripts/notion-openapi.json'), 'utf8')) as JsonObject,
  );
};
