import type { Diagnostic, Template } from '../../template/index.ts';
import { type Problem, problem } from '../actions/problem.ts';
import { keepOrigin } from './keep-origin.ts';
import type { Origin } from './origin.ts';

/** The template of today for a page that was made from one. */
export interface TodaysTemplate {
  kind: 'template';
  template: Template;
  /** `one-on-one-weekly@2` */
  to: string;
}

/**
 * Finds the template that a page was made from, as it is today.
 *
 * @param page what the page is called in messages: its file, or its link
 * @param from `one-on-one-weekly@1`
 * @returns it, or `no_template`, `broken_template`, or `newer_page` where the page comes from a version that is not here yet
 */
export function todaysTemplate(
  find: (id: string) => Template | Problem,
  page: string,
  from: string,
): TodaysTemplate | Problem {
  const [, name = '', made = ''] = /^([^@]+)@(\d+)$/.exec(from) ?? [];
  const template = find(name);
  if ('code' in template) return { ...template, message: `${page}: ${template.message}` };
  const to = `${name}@${template.manifest.version}`;
  if (Number(made) <= template.manifest.version) return { kind: 'template', template, to };
  const message = `${page} was made from ${from}, and here is only ${to}. Get the newer template first.`;
  return problem('newer_page', page, message);
}

/** What the template makes today of a page's answers and context. */
export interface NextVersion {
  kind: 'next';
  next: Origin;
  page: ReturnType<typeof keepOrigin>['page'];
}

/** @returns the new rendering, or `answers` where the new version asks what nobody answered */
export function nextVersion(
  { template, to }: TodaysTemplate,
  page: string,
  origin: Origin,
  answers: { readonly [input: string]: unknown } = {},
): NextVersion | Problem {
  const made = keepOrigin(template, { ...origin.answers, ...answers }, origin.context);
  const errors = errorsIn(made.diagnostics, template);
  if (errors.length > 0) return problem('answers', page, `${page}: ${to} can't be made of it.\n${errors.join('\n')}`);
  return { kind: 'next', next: made.origin, page: made.page };
}

/** What keeps a page from being made. A secret is never kept, so its question stays open; its words are in the page. */
function errorsIn(diagnostics: readonly Diagnostic[], { inputs }: Template): string[] {
  const secret = new Set(inputs.filter(({ type }) => type === 'secret-number').map(({ name }) => name));
  return diagnostics
    .filter(({ level, input }) => level === 'error' && !(input !== undefined && secret.has(input)))
    .map(({ message, input }) => (input === undefined ? message : `${message} Give it with --set ${input}=…`));
}
