import * as z from 'zod/mini';
import { BrokenFile } from '../broken-file.ts';
import { readData } from './read-data.ts';

const words = z.record(z.string(), z.string());

const schema = z.object({
  version: z.number(),
  levels: z.record(
    z.string(),
    z.object({ title: z.string(), scope: z.string(), horizon: z.string(), help: z.string() }),
  ),
  scale: words,
  groups: words,
  competencies: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      title: z.string(),
      meaning: z.string(),
      levels: words,
      evidence: z.array(z.string()),
      practice: z.array(z.string()),
    }),
  ),
  // How these two hang together with the rest is looked at by `readWeights` where they are needed, which few hosts do.
  weight: z.optional(z.record(z.string(), z.union([z.string(), z.record(z.string(), z.number())]))),
  priority: z.optional(z.object({ formula: z.optional(z.string()), 'nothing-missing': z.optional(z.looseObject({})) })),
});

/** What product managers can do, level by level, in sentences that one can observe. */
export type Competencies = z.infer<typeof schema> & {
  /** Where it stands, for messages. */
  file: string;
};

/**
 * Reads `pm-competencies.yaml`. A company may have as many levels as it likes; each competency has words for all of them.
 *
 * @throws BrokenFile where the file is something else, or where a competency has no words for a level
 */
export function readCompetencies(yaml: string, file: string): Competencies {
  const data = readData(yaml, file, schema, 'file of competencies');
  for (const { id, levels } of data.competencies) {
    const missing = Object.keys(data.levels).find(level => !Object.hasOwn(levels, level));
    if (missing !== undefined)
      throw new BrokenFile(`${file}: the competency ${id} has no words for the level ${missing}. Add them.`);
  }
  return { ...data, file };
}
