import type { IncomingMessage } from 'node:http';
import { ApiError, failedValidation, invalid } from '../errors.ts';
import { dashed, isId } from '../ids.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { check } from '../schema/check.ts';
import { type Fields, object } from '../schema/schema.ts';

const MOST_BYTES = 500_000;

/**
 * The bytes of a request's body.
 * @throws ApiError when it is larger than the API takes
 */
export const readBytes = async (request: IncomingMessage, most = MOST_BYTES): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  if (size > most)
    throw invalid(`body failed validation: body.length should be ≤ \`${most}\`, instead was \`${size}\`.`);
  return Buffer.concat(chunks);
};

/**
 * The body of a request as text.
 * @throws ApiError when it is larger than the API takes
 */
export const readBody = async (request: IncomingMessage): Promise<string> =>
  (await readBytes(request)).toString('utf8');

/**
 * The JSON of a body; an empty one is an object without fields.
 * @throws ApiError `invalid_json`, or `validation_error` for JSON that is no object
 */
export const parseBody = (text: string): JsonObject => {
  if (text.trim() === '') return {};
  const value = parse(text);
  if (isObject(value)) return value;
  throw failedValidation('body', [`body should be an object, instead was \`${JSON.stringify(value)}\`.`]);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ApiError('invalid_json', 'Error parsing JSON body.');
    throw error;
  }
};

/**
 * The ids of a path, with dashes.
 * @throws ApiError `validation_error` for one that is none
 */
export const readParams = (params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const decoded = decode(value);
      if (!name.endsWith('_id')) return [name, decoded];
      if (!isId(decoded))
        throw failedValidation('path', [`path.${name} should be a valid uuid, instead was \`"${decoded}"\`.`]);
      return [name, dashed(decoded)];
    }),
  );

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) throw new ApiError('invalid_request_url', 'Invalid request URL.');
    throw error;
  }
};

/**
 * A query in the form of a body, so that one check serves both.
 * @throws ApiError `validation_error`
 */
export const readQuery = (query: URLSearchParams, fields: Fields): JsonObject => {
  const value: JsonObject = {};
  for (const name of new Set([...query.keys()].map(key => key.replace('[]', '')))) {
    const given = [...query.getAll(name), ...query.getAll(`${name}[]`)];
    const field = fields[name];
    const kind = field && ('required' in field ? field.required : field).is;
    value[name] = kind === 'list' ? given : asKind(kind, given[0] ?? '');
  }
  const failures = check(object(fields), value, 'query');
  if (failures.length > 0) throw failedValidation('query', failures);
  return value;
};

const asKind = (kind: string | undefined, text: string): Json => {
  if (kind === 'number' && text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
};
