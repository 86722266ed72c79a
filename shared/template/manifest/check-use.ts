import type { Program } from '../compile/program.ts';
import type { Scope } from '../compile/scope.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Input } from '../inputs/input-type.ts';
import { checkQuotes, type SectionsOf } from './check-quotes.ts';
import { checkRules } from './check-rules.ts';
import type { Manifest } from './manifest.ts';
import type { FrontMatterReading } from './read-front-matter.ts';

/** Inputs that work without standing in the page, by what the template wants: they choose the questions. */
const STEERING: { [want: string]: readonly string[] } = { questions: ['focus', 'questionCount'] };

/** Sides that are the part of whoever an input names. */
const NAMED_SIDES = ['manager', 'report'];

/** Compares what the front matter declares with what the body uses. */
export function checkUse(
  manifest: Manifest,
  inputs: readonly Input[],
  scope: Scope,
  program: Program,
  sectionsOf: SectionsOf,
  place: FrontMatterReading['place'],
  reporter: Reporter,
): void {
  for (const id of Object.keys(manifest.sections)) {
    if (program.usedSections.has(id)) continue;
    reporter.report(
      'section-unused',
      place(['sections', id], 'key'),
      `No section \`${id}\` stands in the page. Add \`{% section "${id}" %}\` … \`{% endsection %}\`, or take it out here.`,
    );
  }
  checkRules(manifest, place, reporter);
  checkQuotes(manifest, sectionsOf, place, reporter);
  const steering = new Set(manifest.wants.flatMap(want => STEERING[want] ?? []));
  for (const { name, type } of inputs) {
    const people = type === 'person' || type === 'people';
    if (scope.own(name)?.used || people || steering.has(name)) continue;
    reporter.report(
      'input-unused',
      place(['inputs', name], 'key'),
      `\`${name}\` is asked for and never used. Use \`{{ ${name} }}\` somewhere, or don't ask.`,
    );
  }
  const sides = [
    ...Object.entries(manifest.sections).map(([id, side]) => ({ side, path: ['sections', id] })),
    ...inputs.map(({ name, side }) => ({ side, path: ['inputs', name, 'side'] })),
  ];
  for (const { side, path } of sides) {
    if (!NAMED_SIDES.includes(side) || inputs.some(input => input.name === side && input.type === 'person')) continue;
    reporter.report(
      'side-without-input',
      place(path),
      `The side \`${side}\` is the part of whoever the input \`${side}\` names, and there is no such person among the inputs.`,
    );
  }
}
