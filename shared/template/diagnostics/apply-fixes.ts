import type { Diagnostic, Position } from './diagnostic.ts';

type Fixable = Pick<Diagnostic, 'range' | 'fix'>;

/**
 * A template's text with the corrections that its findings bring. Of two that touch each other only the first is made: look
 * again, and the second is offered anew where it still fits.
 *
 * @example
 * applyFixes('{{ reprot }}', diagnostics).mended // '{{ report }}'
 */
export function applyFixes<T extends Fixable>(text: string, diagnostics: readonly T[]): { mended: string; done: T[] } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, column }: Position): number => (starts[line - 1] ?? text.length) + column - 1;
  const fixes = diagnostics
    .flatMap(one => {
      const at = one.fix?.at ?? one.range;
      if (!one.fix || !at) return [];
      return [{ one, text: one.fix.text, from: offset(at.start), to: offset(at.end) }];
    })
    // What is wrong and has no length says nothing that could be replaced; what is only put in says so itself.
    .filter(({ one, from, to }) => to > from || one.fix?.at)
    .sort((a, b) => a.from - b.from);
  const done: T[] = [];
  let mended = '';
  let at = 0;
  let last = -1;
  for (const fix of fixes) {
    if (fix.from < at || fix.from === last) continue;
    mended += text.slice(at, fix.from) + fix.text;
    at = fix.to;
    last = fix.from;
    done.push(fix.one);
  }
  return { mended: mended + text.slice(at), done };
}
