import { canonicalHead } from '../../document/fingerprint.ts';
import type { Run } from '../../document/run.ts';
import { pushRun } from '../../document/text.ts';

/** A word, a gap, a sign, or a whole run that is no text. Two are the same exactly when their keys are. */
export interface Token {
  key: string;
  run: Run;
  /** It says something: a gap or a sign between two words doesn't. */
  word: boolean;
  digit: boolean;
}

const PIECE = /[\p{L}\p{N}\p{M}_]+|\s+|[^\s\p{L}\p{N}\p{M}_]/gu;
const WORD = /[\p{L}\p{N}]/u;

/** A text in the smallest pieces that a merge moves: words, never letters. */
export function tokensOf(runs: readonly Run[]): Token[] {
  return runs.flatMap((run): Token[] => {
    if (run.type !== 'text')
      return [{ key: canonicalHead({ type: 'paragraph', text: [run] }), run, word: true, digit: false }];
    const { text, ...look } = run;
    const marks = Object.keys(look).length > 1 ? JSON.stringify(Object.entries(look).sort()) : '';
    return (text.match(PIECE) ?? []).map(piece => ({
      key: `${piece}\0${marks}`,
      run: { ...look, text: piece },
      word: WORD.test(piece),
      digit: /\p{N}/u.test(piece),
    }));
  });
}

/** The text that the pieces make. */
export function textOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (const token of tokens) pushRun(runs, token.run);
  return runs;
}
