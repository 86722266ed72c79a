import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { CheckWords } from './words/check-words.ts';

const schema = z.strictObject({ add: z.optional(z.array(z.string())), leave: z.optional(z.array(z.string())) });

/** Which words a team takes for solutions, and which not. */
export type SolutionWords = z.infer<typeof schema>;

/**
 * Reads `.rapport/templates/data/solution-words.yaml`.
 *
 * ```yaml
 * add: [cockpit, Slack bot]
 * leave: [app]               # our product is called so
 * ```
 *
 * @returns the words, or what is wrong with the file
 */
export function readSolutionWords(yaml: string, file: string): { words: SolutionWords; problem?: string } {
  const problem = `${file} should have a list of words under \`add\`, and one under \`leave\`, or one of them: add: [cockpit]`;
  try {
    const read = schema.safeParse(parse(yaml) ?? {});
    return read.success ? { words: read.data } : { words: {}, problem };
  } catch (error) {
    return { words: {}, problem: `${problem} (${error instanceof Error ? error.message.split('\n')[0] : error})` };
  }
}

/** The words of a language with those of a team; more than one of a thing counts as well. */
export function withSolutionWords(words: CheckWords, { add = [], leave = [] }: SolutionWords): CheckWords {
  const { find, except = [] } = words.solution;
  return { ...words, solution: { find: [...find, ...add.map(some)], except: [...except, ...leave.map(some)] } };
}

const some = (word: string): string => `${word.trim().replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)}s?`;
