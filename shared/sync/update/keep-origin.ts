import { parse } from 'yaml';
import type { Document } from '../../document/document.ts';
import { equalBlocks } from '../../document/equal.ts';
import { equalJson } from '../../document/json.ts';
import { findNearlyPrivate } from '../../notion/share/nearly-private.ts';
import { toShared } from '../../notion/share/shared.ts';
import { type Context, type Diagnostic, pageFrontMatter, type Rendered, type Template } from '../../template/index.ts';
import { type Fields, newOrigin, type Origin } from './origin.ts';
import { type SharedAnswers, sharedAnswers } from './shared-answers.ts';
import { type SharedContext, sharedContext } from './shared-context.ts';

/**
 * Renders a page from what its readers share of the answers and of the context, and keeps that beside them. What private
 * answers brought into the page is not in it, and counts as the author's own words ever after.
 *
 * @returns the origin; the page, with the marks of promises and questions that only files have; and what is wrong with the
 *   answers: with an error among that there is no page
 * @example
 * const { origin } = keepOrigin(template, { report: 'Ana' }, made.context);
 * origin.body // '## Ana’s topics\n\n- …'
 */
export function keepOrigin(
  template: Template,
  answers: { readonly [input: string]: unknown },
  context: Context,
): { origin: Origin; page: Document; diagnostics: Diagnostic[] } {
  const kept = sharedAnswers(template, answers, context);
  const [some, all] = [false, true].map(everybody => rendering(template, kept, context, everybody)) as [Made, Made];
  // A page that lists everybody would be another with those alone whom something names.
  const { known, rendered, fields } = isSame(some, all) ? some : all;
  const { id, version } = template.manifest;
  // A line that looks as if it was meant to be private is not kept either: then it counts as the author's.
  const page: Document = { blocks: rendered.page.blocks.filter(block => !findNearlyPrivate([block])) };
  return {
    origin: newOrigin({
      template: `${id}@${version}`,
      fields,
      answers: kept,
      context: known,
      page: toShared(page, { readers: rendered.readers, people: rendered.people }),
    }),
    page,
    diagnostics: rendered.diagnostics,
  };
}

interface Made {
  known: SharedContext;
  rendered: Rendered;
  fields: Fields;
}

function rendering(template: Template, answers: SharedAnswers, context: Context, everybody: boolean): Made {
  const known = sharedContext(template, answers, context, everybody);
  const rendered = template.render(answers, known);
  const { rapport, ...fields } = parse(pageFrontMatter(template.manifest, rendered)) as Fields;
  return { known, rendered, fields };
}

const isSame = (a: Made, b: Made): boolean =>
  equalJson(a.fields, b.fields) && equalBlocks(a.rendered.page.blocks, b.rendered.page.blocks);
