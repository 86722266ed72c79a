import type { Place } from '../diagnostics/diagnostic.ts';
import type { Reporter } from '../diagnostics/reporter.ts';

/** Tags that found no end among their neighbours, and ends that found no beginning. */
export interface Loose {
  begun: { name: string; place: Place }[];
  ended: { name: string; place: Place }[];
}

/**
 * Reports what is left over when the whole template was read. A beginning and an end of the same name that stand at
 * different levels are one finding with both places:
 *
 * ```
 * - {% for p in promises %}      <- belongs to the list item
 * {% endfor %}                   <- belongs to the page
 * ```
 */
export function reportLooseEnds({ begun, ended }: Loose, reporter: Reporter): void {
  const left = [...ended];
  for (const { name, place } of begun) {
    const i = left.findIndex(end => end.name === name);
    if (i < 0) {
      reporter.report(
        'tag-unclosed',
        place,
        `\`{% ${name} %}\` is not closed. Add \`{% end${name} %}\` at the same level.`,
      );
      continue;
    }
    const [end] = left.splice(i, 1);
    const where = reporter.where(end!.place);
    const line = where.range ? ` in line ${where.range.start.line}` : '';
    reporter.report(
      'tag-nesting',
      place,
      `\`{% ${name} %}\` and its \`{% end${name} %}\`${line} stand at different levels. Put both into the same text, or both into lines of their own with the same indentation.`,
      { related: [{ message: `\`{% end${name} %}\` is here.`, ...where }] },
    );
  }
  for (const { name, place } of left) {
    reporter.report('tag-stray', place, `\`{% end${name} %}\` closes nothing: no \`{% ${name} %}\` is open here.`);
  }
}
