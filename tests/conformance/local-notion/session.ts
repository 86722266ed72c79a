import { readdirSync } from 'node:fs';
import { isObject, type Json, type JsonObject } from '../../../extensions/local-notion/json.ts';
import { readReference, referencePath } from './reference-data.ts';

/** One exchange of a recorded session. */
export interface Exchange {
  readonly method: string;
  readonly uri: string;
  readonly notion_version: string;
  readonly request_body: Json;
  readonly status: number;
  readonly response_body: Json;
}

/** A recorded session: its name, and its exchanges in order. */
export interface Session {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
}

/** Every recorded session. */
export const readSessions = (): Session[] =>
  readdirSync(referencePath('sessions'))
    .sort()
    .map(file => ({
      name: file.replace('.yaml.json', '').replace('__tests_', ' '),
      exchanges: readReference<{ interactions: Exchange[] }>('sessions', file).interactions,
    }));

/** Calls a function for every object in a value. */
export const eachObject = (value: Json, visit: (object: JsonObject) => void): void => {
  if (Array.isArray(value)) for (const item of value) eachObject(item, visit);
  else if (isObject(value)) {
    visit(value);
    for (const item of Object.values(value)) eachObject(item, visit);
  }
};
