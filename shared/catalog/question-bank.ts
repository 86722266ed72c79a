import { parse } from 'yaml';
import * as z from 'zod/mini';

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
 * @throws where the file is not a question bank: it is part of the product, or a company's own, and nothing works without it
 */
export function readQuestionBank(yaml: string, file: string): QuestionBank {
  const result = bankSchema.safeParse(parse(yaml));
  if (!result.success) throw new Error(`${file} is no question bank: ${place(result.error)}`);
  const bank = result.data;
  const seen = new Set<string>();
  for (const { id, topic } of bank.questions) {
    if (seen.has(id)) throw new Error(`${file}: the id ${id} stands twice. Give the second question a new one.`);
    if (!Object.hasOwn(bank.topics, topic))
      throw new Error(`${file}: the question ${id} has the topic ${topic}, which the file does not name.`);
    seen.add(id);
  }
  return bank;
}

const place = ({ issues: [issue] }: z.core.$ZodError): string =>
  `${issue?.path.map(String).join('.') ?? ''} has a value that does not fit.`;
