import * as z from 'zod/mini';
import { BrokenFile } from '../broken-file.ts';
import { readData } from './read-data.ts';

const topics = z.record(z.string(), z.string());
const lists = z.record(z.string(), z.array(z.string()));

const questionSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  topic: z.string(),
  depth: z.enum(['light', 'medium', 'deep']),
  askedBy: z.enum(['manager', 'report', 'skip-manager', 'report-to-skip', 'either']),
  audience: z.array(z.string()),
  text: z.string(),
  followUp: z.optional(z.string()),
});

const bankSchema = z.object({
  version: z.number(),
  topics,
  depths: topics,
  audiences: topics,
  askedBy: topics,
  focus: lists,
  neighbours: lists,
  questions: z.array(questionSchema),
});

export interface BankQuestion extends z.infer<typeof questionSchema> {
  /** All its wordings, where it has some in other languages: by any of them it is known. */
  wordings?: readonly string[];
}

/** Questions for one-on-ones, and the tables by which one is chosen. */
export interface QuestionBank extends Omit<z.infer<typeof bankSchema>, 'questions'> {
  questions: readonly BankQuestion[];
}

/**
 * Reads `question-bank.yaml`. Ids are never used twice, because pages remember which question was asked by its id.
 *
 * @throws BrokenFile where the file is not a question bank: it is part of the product, or a company's own, and nothing works without it
 */
export function readQuestionBank(yaml: string, file: string): QuestionBank {
  const bank = readData(yaml, file, bankSchema, 'bank of questions');
  const seen = new Set<string>();
  for (const { id, topic } of bank.questions) {
    if (seen.has(id)) throw new BrokenFile(`${file}: the id ${id} stands twice. Give the second question a new one.`);
    if (!Object.hasOwn(bank.topics, topic))
      throw new BrokenFile(
        `${file}: the question ${id} has the topic ${topic}, which the file does not name. Add it under \`topics\`.`,
      );
    seen.add(id);
  }
  return bank;
}
