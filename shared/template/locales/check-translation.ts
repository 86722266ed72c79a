import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textReporter } from '../diagnostics/reporter.ts';
import { translateSource } from './translate-source.ts';

/**
 * Finds the words of a template that a language lacks, and those that it has for words that are not there any more.
 *
 * @param file where the words of the language lie, for the message
 * @example
 * checkTranslation('## Growth\n', {}, 'locales/de.yaml') // [{ id: 'translation-missing', … range of line 1 }]
 */
export function checkTranslation(
  source: string,
  strings: { readonly [english: string]: string },
  file: string,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const reporter = textReporter(source, diagnostics);
  const { missing, unknown } = translateSource(source, strings);
  const lines = source.split('\n');
  for (const { words, line } of missing) {
    const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
    const offset = start + Math.max(0, lines[line - 1]!.indexOf(words));
    const message = `${file} has no words for this. Add a line: ${JSON.stringify(words)}: "…"`;
    reporter.report('translation-missing', { offset, length: words.length }, message);
  }
  for (const words of unknown) {
    const message = `${file} has words for “${words}”, which is not in the template any more. Take them for what it says now, or take them out.`;
    reporter.report('translation-missing', { offset: 0, length: 0 }, message);
  }
  return diagnostics;
}
