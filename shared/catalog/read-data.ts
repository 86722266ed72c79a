import type * as z from 'zod/mini';
import { BrokenFile } from '../broken-file.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Reads a table of data that comes with the templates. A company may put its own in the place of one, of the same shape.
 *
 * @param what it should be, as in “is no bank of questions”
 * @throws BrokenFile where it is something else: says where, and where the shape can be seen
 * @example
 * readData('version: 2', 'data/question-bank.yaml', bankSchema, 'bank of questions')
 * // data/question-bank.yaml is no bank of questions: `topics` is missing or has a value that does not fit. …
 */
export function readData<S extends z.ZodMiniType>(yaml: string, file: string, schema: S, what: string): z.infer<S> {
  const result = schema.safeParse(parseYaml(yaml, file));
  if (result.success) return result.data;
  const place = result.error.issues[0]!.path.map(String).join('.');
  throw new BrokenFile(
    `${file} is no ${what}: ${place === '' ? 'it' : `\`${place}\``} is missing or has a value that does not fit.\nIt has the shape of the file that it stands in for: see ${file.replace(/^.*\/data\//, 'templates/data/')} of the product.`,
  );
}
