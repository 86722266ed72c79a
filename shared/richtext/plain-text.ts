import type { Run } from '../document/run.ts';
import { isUnmarked } from '../document/text.ts';
import { isOrdinary, isSafe } from './escape.ts';

const ADDRESS = /^https?:\/\/[\w./?=%#-]+$/;

/**
 * Whether a text is so ordinary that its Markdown can't be misread: words without markup characters, and marks that are
 * printed by rules which leave no doubt. Most texts are; only the others have to be proven by reading them back.
 */
export function isPlainText(runs: readonly Run[]): boolean {
  const [first] = runs;
  const last = runs.at(-1);
  if (first?.type !== 'text' || last?.type !== 'text') return false;
  if (runs.length === 1 && isUnmarked(first)) return isSafe(first.text);
  if (/^[\s\d.:-]/.test(first.text) || /\s$/.test(last.text)) return false;
  return runs.every(run => run.type === 'text' && isPlainRun(run));
}

function isPlainRun(run: Extract<Run, { type: 'text' }>): boolean {
  if (run.linkTitle !== undefined || (run.link !== undefined && !ADDRESS.test(run.link))) return false;
  return isOrdinary(run.text) && !(run.code && run.text.trim() !== run.text);
}
