import { parse } from 'yaml';
import { BrokenFile } from '../broken-file.ts';

/**
 * Reads a YAML file that somebody may have written by hand.
 *
 * @throws BrokenFile where it can't be read, with its path and what the reader says of the line
 */
export function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new BrokenFile(`${path}: ${error instanceof Error ? error.message.trimEnd() : String(error)}`);
  }
}
