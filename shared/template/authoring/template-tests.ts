import { isMap, isSeq, parseDocument, Scalar, type YAMLSeq, type Document as Yaml } from 'yaml';
import { printMarkdown } from '../../markdown/print.ts';
import type { Template } from '../compile-template.ts';
import { describeForm } from '../describe-form.ts';
import { pageFrontMatter } from '../page-front-matter.ts';
import type { Context } from '../render/context.ts';
import { lineDiff } from './line-diff.ts';
import { SAMPLE_PEOPLE, SOME_DAY, sampleAnswers, sampleContext } from './sample.ts';

/** A page as it should be, for some answers. */
export interface TemplateTest {
  name: string;
  answers: { readonly [input: string]: unknown };
  context: Context;
  /** The page, with its front matter; nothing where nobody wrote down yet what it should be. */
  page?: string;
  /** My private parts. */
  private?: string;
}

/** How a test ended. */
export interface TestResult {
  name: string;
  /** What the page and the private parts are now. */
  page: string;
  private: string;
  /** How they differ from what is expected; empty where they don't. */
  diff: string;
}

/**
 * The tests of a template, in a file beside it: `our-retro.test.yaml`.
 *
 * ```
 * - name: the first time
 *   answers: { topic: Import }
 *   context: { today: 2026-05-04 }     or: context: sample, with promises and questions
 *   page: |
 *     ## Looking back at Import
 * ```
 */
export class TemplateTests {
  readonly #yaml: Yaml;
  /** What is wrong with the file; then it has no tests. */
  readonly problem: string | undefined;

  constructor(text: string) {
    this.#yaml = parseDocument(text, { prettyErrors: true, logLevel: 'silent' });
    this.problem = problemOf(this.#yaml);
  }

  /** The file of a template that has no tests yet: one, with sample answers. */
  static begin(template: Template): TemplateTests {
    const context = sampleContext(SOME_DAY, template.manifest.wants);
    const answers = sampleAnswers(describeForm(template, context), context);
    const tests = new TemplateTests('[]');
    const list = tests.#yaml.contents as unknown as YAMLSeq;
    list.flow = false;
    list.add(tests.#yaml.createNode({ name: 'with sample answers', answers, context: 'sample' }));
    return tests;
  }

  /** @param wants what the template wants, which `context: sample` has all of */
  tests(wants: readonly string[]): TemplateTest[] {
    if (this.problem !== undefined) return [];
    const list = (this.#yaml.toJS() ?? []) as Written[];
    return list.map((given, index) => ({
      name: given.name ?? `test ${index + 1}`,
      answers: given.answers ?? {},
      context: contextOf(given.context, wants),
      ...(given.page === undefined ? {} : { page: given.page }),
      ...(given.private === undefined ? {} : { private: given.private }),
    }));
  }

  /** The file with what the pages are now; what else stands in it stays. */
  updated(results: readonly TestResult[]): string {
    results.forEach((result, index) => {
      for (const key of ['page', 'private'] as const) {
        if (result[key] === '') this.#yaml.deleteIn([index, key]);
        else this.#yaml.setIn([index, key], literal(result[key]));
      }
    });
    return this.#yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
  }
}

interface Written {
  name?: string;
  answers?: { [input: string]: unknown };
  context?: 'sample' | Context;
  page?: string;
  private?: string;
}

function contextOf(given: Written['context'], wants: readonly string[]): Context {
  if (given === 'sample') return sampleContext(SOME_DAY, wants);
  return { today: SOME_DAY, people: SAMPLE_PEOPLE, me: SAMPLE_PEOPLE[0]!, ...given };
}

/** A block of lines that begins with `|`, which everybody can read and write. */
function literal(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = 'BLOCK_LITERAL';
  return scalar;
}

/**
 * Makes the page of one test and compares it with the page that is expected.
 *
 * @example
 * runTest(template, { name: 'x', answers: { topic: 'Import' }, context: {}, page: '# Import\n' }).diff // ''
 */
export function runTest(template: Template, test: TemplateTest): TestResult {
  const rendered = template.render(test.answers, test.context);
  const errors = rendered.diagnostics.filter(({ level }) => level === 'error').map(({ message }) => `${message}\n`);
  const made = printMarkdown({ ...rendered.page, frontMatter: pageFrontMatter(template.manifest, rendered) });
  const page = errors.length > 0 ? errors.join('') : made;
  const mine = errors.length > 0 ? [] : rendered.companions.filter(({ document }) => document.blocks.length > 0);
  const own = mine.map(({ document }) => printMarkdown(document)).join('\n');
  const diffs = [lineDiff(test.page ?? '', page), lineDiff(test.private ?? '', own)];
  return { name: test.name, page, private: own, diff: diffs.filter(diff => diff !== '').join('\n\n') };
}

function problemOf(yaml: Yaml): string | undefined {
  const [error] = yaml.errors;
  if (error) return error.message;
  if (!isSeq(yaml.contents)) return 'it should be a list of tests, each with `name:`, `answers:` and `page:`.';
  for (const [index, item] of yaml.contents.items.entries()) {
    const known = ['name', 'answers', 'context', 'page', 'private'];
    if (!isMap(item)) return `test ${index + 1} should be a list of keys and values, such as \`name: the first time\`.`;
    const other = item.items.map(({ key }) => String(key)).find(key => !known.includes(key));
    if (other !== undefined)
      return `test ${index + 1} has a key \`${other}\`, which means nothing: ${known.join(', ')}.`;
    for (const key of ['page', 'private'])
      if (item.has(key) && typeof item.get(key) !== 'string')
        return `\`${key}\` of test ${index + 1} should be a text.`;
    const shape = { answers: item.get('answers'), context: item.get('context') };
    if (shape.answers !== undefined && !isMap(shape.answers))
      return `\`answers\` of test ${index + 1} should be names and values, such as { topic: Import }.`;
    if (shape.context !== undefined && shape.context !== 'sample' && !isMap(shape.context))
      return `\`context\` of test ${index + 1} should be \`sample\`, or keys such as { today: 2026-05-04 }.`;
  }
  return undefined;
}
