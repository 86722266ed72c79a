import type { Diagnostic, Fix, Place, Position, Range } from './diagnostic.ts';
import { type CheckId, LEVELS } from './levels.ts';
import { didYouMean } from './nearest.ts';

/** Collects what is found in one template and knows how to say where. */
export interface Reporter {
  report(id: CheckId, place: Place, message: string, more?: Pick<Diagnostic, 'fix' | 'related'>): void;
  /** Where a place is, as fields of a diagnostic. */
  where(place: Place): Pick<Diagnostic, 'range' | 'block' | 'offset'>;
}

/** A reporter for a template that is a text: places become lines and columns. */
export function textReporter(text: string, diagnostics: Diagnostic[]): Reporter {
  const lines = lineStarts(text);
  const where = ({ offset, length }: Place): { range: Range } => ({
    range: { start: position(lines, offset), end: position(lines, Math.min(offset + length, text.length)) },
  });
  return reporter(where, diagnostics);
}

/** A reporter for a template that is a document: places are blocks and offsets in them. */
export function documentReporter(diagnostics: Diagnostic[]): Reporter {
  const where = ({ offset, block }: Place) => (block === undefined ? { offset } : { block, offset });
  return reporter(where, diagnostics);
}

/** A reporter for an included part: what is found in it is told at the place of the tag that includes it. */
export function partReporter(outer: Reporter, name: string, inner: Reporter, place: Place): Reporter {
  return {
    where: () => outer.where(place),
    report(id, at, message, more) {
      const { range } = inner.where(at);
      const line = range ? `, line ${range.start.line}, column ${range.start.column}` : '';
      outer.report(
        id,
        place,
        `In the part "${name}"${line}: ${message}`,
        more?.related ? { related: more.related } : undefined,
      );
    },
  };
}

function reporter(where: Reporter['where'], diagnostics: Diagnostic[]): Reporter {
  return {
    where,
    report: (id, place, message, more) =>
      void diagnostics.push({ id, level: LEVELS[id], message, ...where(place), ...more }),
  };
}

/** What helps against a finding: a further sentence, and an edit. */
export interface Help {
  hint: string;
  fix?: Fix | undefined;
}

/**
 * Reports a name that is not known, with the one that was probably meant.
 *
 * @param otherwise what helps where none is like it
 */
export function reportUnknown(
  to: Reporter,
  id: CheckId,
  place: Place,
  what: string,
  name: string,
  known: Iterable<string>,
  otherwise?: Help,
): void {
  const { hint, name: meant } = didYouMean(name, known);
  if (meant !== undefined)
    return to.report(id, place, `${what}.${hint}`, { fix: { message: `Change it to \`${meant}\``, text: meant } });
  to.report(id, place, `${what}.${otherwise?.hint ?? hint}`, otherwise?.fix && { fix: otherwise.fix });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(starts: number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
