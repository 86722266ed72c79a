import type { Run, TextRun } from '../../document/run.ts';
import { plainRun, pushRun } from '../../document/text.ts';

/**
 * A text with only the marks that Notion makes of pasted Markdown. Mentions, dates and formulas become their words, a picture
 * a link on its description; colours and underlines go. A link that leads nowhere outside this folder leaves its words.
 */
export function plainRuns(runs: readonly Run[]): TextRun[] {
  const out: Run[] = [];
  for (const run of runs) {
    const text = wordsOf(run)
      .replace(/[\r\u2028\u2029]+\n?/g, '\n')
      .replaceAll('\t', ' ');
    const { bold, italic, strikethrough, code } = run;
    const link = run.type === 'image' ? run.url : run.link;
    pushRun(out, {
      type: 'text',
      text,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(strikethrough ? { strikethrough } : {}),
      ...(code && run.type === 'text' ? { code } : {}),
      ...(link !== undefined && ABSOLUTE.test(link) ? { link } : {}),
    });
  }
  return out as TextRun[];
}

const ABSOLUTE = /^(?:https?:\/\/|mailto:)\S/i;

const wordsOf = (run: Run): string => (run.type === 'image' ? run.alt || run.url : plainRun(run));
