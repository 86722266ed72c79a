import { Ajv, type ValidateFunction } from 'ajv';
import { isObject, type Json, type JsonObject } from '../../../extensions/local-notion/json.ts';
import { hasReferenceData, readReference } from './reference-data.ts';

/** What the client's own types say of the endpoints that the document of the API does not know yet. */
const ANSWERS: readonly (readonly [method: string, path: RegExp, ...definitions: string[]])[] = [
  ['POST', /^\/v1\/views$/, 'DataSourceViewObjectResponse'],
  ['GET', /^\/v1\/views\/[^/]+$/, 'DataSourceViewObjectResponse'],
  ['PATCH', /^\/v1\/views\/[^/]+$/, 'DataSourceViewObjectResponse'],
  ['DELETE', /^\/v1\/views\/[^/]+$/, 'PartialDataSourceViewObjectResponse'],
  ['POST', /^\/v1\/views\/[^/]+\/queries$/, 'ViewQueryResponse'],
  ['DELETE', /^\/v1\/views\/[^/]+\/queries\/[^/]+$/, 'DeletedViewQueryResponse'],
  ['PATCH', /^\/v1\/comments\/[^/]+$/, 'CommentObjectResponse'],
];

/** The items of the lists among them. */
const LISTED: readonly (readonly [path: RegExp, definition: string])[] = [
  [/^\/v1\/views$/, 'DataSourceViewReferenceResponse'],
  [/^\/v1\/custom_emojis$/, 'CustomEmojiResponse'],
];

/** A condition of a filter is written as an empty object there, which no real one is. */
const OPEN = /QuickFilterCondition/;

/** The JSON Schemas made from the client's types. No other field than theirs is let pass. */
export class SdkSchemas {
  readonly #ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: JsonObject) {
    const definitions = Object.entries(isObject(document.definitions) ? document.definitions : {});
    const known = Object.fromEntries(definitions.map(([name, schema]) => [name, OPEN.test(name) ? {} : schema]));
    this.#ajv.addSchema({ $id: 'sdk', definitions: known });
  }

  /** What an answer lacks by the types; `undefined` when they are not asked about it. */
  check(method: string, path: string, status: number, body: Json): string[] | undefined {
    if (status !== 200 || !isObject(body)) return undefined;
    const { request_id: _id, ...answer } = body;
    const definition = ANSWERS.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2];
    if (definition !== undefined) return this.#lacks(definition, answer);
    const listed = method === 'GET' ? LISTED.find(([pattern]) => pattern.test(path))?.[1] : undefined;
    if (listed === undefined) return undefined;
    return Array.isArray(answer.results) ? answer.results.flatMap(item => this.#lacks(listed, item)) : ['no results'];
  }

  #lacks(definition: string, value: Json): string[] {
    const found = this.#compiled.get(definition);
    const validate = found ?? this.#ajv.compile({ $ref: `sdk#/definitions/${encodeURIComponent(definition)}` });
    this.#compiled.set(definition, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
    );
  }
}

/** The schemas of the client's types, when they are on this machine. */
export const sdkSchemas = hasReferenceData ? new SdkSchemas(readReference('sdk-5.26.0.schemas.json')) : undefined;
