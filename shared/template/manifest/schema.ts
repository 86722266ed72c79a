import * as z from 'zod/mini';
import { READERS } from '../../document/readers.ts';

/** What may stand in a template's front matter. The JSON Schema for completion is made from it, too. */

const described = <T extends z.ZodMiniType>(schema: T, description: string): T =>
  schema.check(z.describe(description)) as T;

/** Whose a section or an answer is. */
export const SIDES = ['shared', 'manager', 'report', 'author', 'each', 'each-private'] as const;
export type Side = (typeof SIDES)[number];

export const FAMILIES = ['one-on-ones', 'career', 'feedback', 'team', 'plans'] as const;

/** What a template may want to know from earlier pages and from the bank. */
export const WANTS = [
  'promises',
  'topics',
  'questions',
  'goals',
  'previous',
  'people',
  'inbox',
  'competencies',
] as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const side = z.enum(SIDES);
const ids = z.array(z.string());

export const inputSchema = z.strictObject({
  type: described(
    z.string(),
    'The kind of answer: text, longtext, markdown, number, secret-number, rating, flag, date, period, choice, choices, person, people, list, link',
  ),
  required: z.optional(described(z.boolean(), 'Without it the page could not be named or its questions not be chosen')),
  default: z.optional(z.union([scalar, z.array(scalar)])),
  options: z.optional(
    described(z.union([z.array(scalar), z.string()]), 'What can be chosen, or the name of a list, such as "@levels"'),
  ),
  label: z.optional(described(z.string(), 'What the form calls it')),
  help: z.optional(described(z.string(), 'One line below the field')),
  when: z.optional(
    described(z.string(), 'Ask only if this is so: an expression over the other answers, such as mode == "written"'),
  ),
  side: z.optional(described(side, 'Whose the answer is; it is kept in that part only')),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
});

const propertySchema = z.union([
  z.string(),
  z.strictObject({ type: z.string(), value: z.optional(z.string()), options: z.optional(z.array(scalar)) }),
]);

const dueSchema = z.strictObject({
  date: described(z.string(), 'The property of the page with the day, in snake case'),
  line: z.optional(
    described(
      z.string(),
      'How the line of the page begins that has the day, where the property has none: When we look',
    ),
  ),
  section: described(z.string(), 'The id of the section in which the answer goes'),
  ask: z.string(),
  for: z.optional(
    described(
      z.string(),
      'The property that names whose question it is, in snake case; else it is that of all readers',
    ),
  ),
});

const questionsSchema = z.strictObject({
  topics: z.optional(described(ids, 'Topics of the bank; without them, those of the focus')),
  focus: z.optional(described(z.string(), 'A focus of the bank, or a hole: "{{ focus }}"; open, where none is named')),
  count: z.optional(described(z.union([z.number(), z.string()]), 'How many; a number or a hole')),
  by: z.optional(
    described(z.string(), 'Who asks: manager, report, skip-manager, report-to-skip; without it the two take turns'),
  ),
  depth: z.optional(described(z.string(), 'How deep at most: light, medium or deep; or a hole')),
  audience: z.optional(described(ids, 'For whom besides everyone: new, remote, apm, pm, senior, lead')),
});

/** A rule by its name, or one with a number: `no-always`, `at-least: 2`. */
const ruleSchema = z.union([z.string(), z.record(z.string(), scalar)]);

export const manifestSchema = z.strictObject({
  extends: z.optional(
    described(z.string(), 'The template that this one is made from, with its version: one-on-one-weekly@3'),
  ),
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  title: z.string(),
  version: z.number().check(z.int(), z.gte(1)),
  family: z.enum(FAMILIES),
  readers: described(z.enum(READERS), 'Who may read a page made from it'),
  draft: z.optional(described(z.boolean(), "Begins in the writer's private place")),
  first: z.optional(described(z.boolean(), 'One of the few that are shown first')),
  purpose: z.optional(z.string()),
  who: z.optional(z.string()),
  cadence: z.optional(z.string()),
  every: z.optional(described(z.string(), 'How often the same people make one: 1 week, 3 months')),
  why: z.optional(described(z.string(), 'What is better about it than a list of headings')),
  minutes: z.optional(z.number()),
  language: z.optional(described(z.string(), 'The language that it is written in: en or de')),
  inputs: z.optional(z.record(z.string(), inputSchema)),
  sections: z.optional(z.record(z.string(), side)),
  wants: z.optional(z.array(z.enum(WANTS))),
  carries: z.optional(
    described(ids, 'Sections whose lines the next page is given: carried.last, or mine for a private one'),
  ),
  quotes: z.optional(
    described(
      z.record(z.string(), ids),
      'Sections of other kinds of page whose lines a page may quote, by the id of their template: quoted.<template>.lines',
    ),
  ),
  questions: z.optional(z.union([questionsSchema, z.array(questionsSchema)])),
  checks: z.optional(
    described(
      z.record(z.string(), z.array(ruleSchema)),
      'What is looked at on a page made from it, section by section',
    ),
  ),
  gathers: z.optional(z.strictObject({ from: z.optional(ids), asks: z.optional(ids), never: z.optional(ids) })),
  page: z.optional(
    z.strictObject({ file: z.optional(z.string()), title: z.optional(z.string()), icon: z.optional(z.string()) }),
  ),
  notion: z.optional(
    z.strictObject({
      database: z.optional(z.string()),
      kind: z.optional(z.string()),
      never: z.optional(
        described(z.union([z.boolean(), z.string()]), 'Whether its pages are kept out of Notion; true or a hole'),
      ),
      properties: z.optional(z.record(z.string(), propertySchema)),
    }),
  ),
  due: z.optional(z.union([dueSchema, z.array(dueSchema)])),
});

/** The front matter as it is written, each key optional, because a page without any is a template as well. */
export type FrontMatter = Partial<z.infer<typeof manifestSchema>>;
export type InputDeclaration = z.infer<typeof inputSchema>;

/** The JSON Schema of the front matter, for completion and hover in an editor. */
export function manifestJsonSchema(): object {
  return z.toJSONSchema(manifestSchema, { target: 'draft-7', io: 'input' });
}
