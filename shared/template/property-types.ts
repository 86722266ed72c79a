import { INPUT_TYPES } from './inputs/index.ts';
import type { Input } from './inputs/input-type.ts';
import type { Manifest } from './manifest/manifest.ts';

/** What a database needs in order to hold a template's pages. */
export interface PropertyType {
  type: string;
  options?: string[];
}

/**
 * The types of a template's properties: as the template names them, else by the input whose value they hold.
 *
 * @example
 * propertyTypes(template) // { Date: { type: 'date' }, Mode: { type: 'select', options: ['live', 'written'] } }
 */
export function propertyTypes({ manifest, inputs }: { manifest: Manifest; inputs: readonly Input[] }): {
  [name: string]: PropertyType;
} {
  const entries = Object.entries(manifest.notion.properties).map(([name, { type, value = '', options }]) => {
    const hole = /^\{\{\s*([\p{L}_][\p{L}\p{N}_-]*)\s*\}\}$/u.exec(value.trim())?.[1];
    const input = inputs.find(({ name }) => name === hole);
    const found = type ?? (input && INPUT_TYPES.get(input.type)?.property) ?? 'rich_text';
    const choices = options ?? (found === 'select' || found === 'multi_select' ? input?.choices : undefined);
    return [name, choices ? { type: found, options: choices } : { type: found }] as const;
  });
  return Object.fromEntries(entries);
}
