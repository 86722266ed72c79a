import { parse } from 'yaml';
import { BrokenFile } from '../../broken-file.ts';
import { type Audience, READERS, type Readers } from '../../document/readers.ts';
import type { Files } from '../../ports.ts';

export const CONFIG_FILE = '.rapport/config.yaml';

/** Who may read a place in Notion, and when somebody said so. */
export interface Place extends Audience {
  /** The day: `2026-11-21`. */
  confirmed: string;
}

/** `.rapport/config.yaml`, as far as sync reads it. */
export interface Config {
  places: { [id: string]: Place };
}

/** The configuration can't be read: says where and how to mend it. */
export class BrokenConfig extends BrokenFile {
  constructor(problem: string) {
    super(`${CONFIG_FILE}: ${problem}`);
    this.name = 'BrokenConfig';
  }
}

/**
 * Reads `.rapport/config.yaml`; without the file nothing is confirmed.
 *
 * @throws BrokenConfig where it is no YAML, or a place has no readers or no date
 */
export async function readConfig(files: Files): Promise<Config> {
  const text = await files.read(CONFIG_FILE);
  return text === undefined ? { places: {} } : parseConfig(text);
}

export function parseConfig(text: string): Config {
  const found: unknown = parseYaml(text) ?? {};
  const places = isObject(found) ? (found.places ?? {}) : found;
  if (!isObject(places)) throw new BrokenConfig('`places` should be a list of places by their ids.');
  return { places: Object.fromEntries(Object.entries(places).map(([id, place]) => [id, readPlace(id, place)])) };
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new BrokenConfig(error instanceof Error ? error.message : String(error));
  }
}

function readPlace(id: string, place: unknown): Place {
  if (!isObject(place)) throw new BrokenConfig(`the place ${id} should say who reads it.`);
  const { readers, people, confirmed } = place;
  if (!READERS.includes(readers as Readers)) {
    throw new BrokenConfig(`the readers of the place ${id} should be one of ${READERS.join(', ')}.`);
  }
  const day = confirmed instanceof Date ? confirmed.toISOString().slice(0, 10) : confirmed;
  if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) {
    throw new BrokenConfig(`the place ${id} needs the day on which somebody confirmed it: \`confirmed: 2026-11-21\`.`);
  }
  if (people !== undefined && !(Array.isArray(people) && people.every(person => typeof person === 'string'))) {
    throw new BrokenConfig(`the people of the place ${id} should be a list of ids.`);
  }
  return { readers: readers as Readers, ...(people !== undefined && { people: people as string[] }), confirmed: day };
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
