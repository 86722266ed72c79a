import type { BlockShapes } from './block.ts';
import type { Document } from './document.ts';
import type { Marks, Run } from './run.ts';
import { pushRun } from './text.ts';

/**
 * Tiny builders, so that a document in a test or in code reads like the page.
 *
 * @example
 * doc(h(1, 'Monday'), todo(false, 'Call ', bold('Bo')), p('Then ', link('https://x.y', 'read')))
 */
export const doc = (...blocks: Document['blocks']): Document => ({ blocks });

/** What the builders take for a text: words or runs. */
export type Words = string | Run;

/** A text from words and runs. */
export function text(...words: Words[]): Run[] {
  const runs: Run[] = [];
  for (const word of words) pushRun(runs, typeof word === 'string' ? { type: 'text', text: word } : word);
  return runs;
}

const marked =
  (marks: Marks) =>
  (words: string): Run => ({ type: 'text', text: words, ...marks });

export const bold = marked({ bold: true });
export const italic = marked({ italic: true });
export const strike = marked({ strikethrough: true });
export const underline = marked({ underline: true });
export const code = marked({ code: true });
export const colored = (color: NonNullable<Marks['color']>, words: string): Run => marked({ color })(words);
export const link = (url: string, words: string): Run => marked({ link: url })(words);

type Of<T extends keyof BlockShapes> = BlockShapes[T];

export const p = (...words: Words[]): Of<'paragraph'> => ({ type: 'paragraph', text: text(...words) });
export const h = (level: Of<'heading'>['level'], ...words: Words[]): Of<'heading'> => ({
  type: 'heading',
  level,
  text: text(...words),
});
export const li = (...words: Words[]): Of<'bulleted_list_item'> => ({
  type: 'bulleted_list_item',
  text: text(...words),
});
export const ol = (...words: Words[]): Of<'numbered_list_item'> => ({
  type: 'numbered_list_item',
  text: text(...words),
});
export const todo = (checked: boolean, ...words: Words[]): Of<'to_do'> => ({
  type: 'to_do',
  checked,
  text: text(...words),
});
export const toggle = (...words: Words[]): Of<'toggle'> => ({ type: 'toggle', text: text(...words) });
export const quote = (...words: Words[]): Of<'quote'> => ({ type: 'quote', text: text(...words) });
export const divider = (): Of<'divider'> => ({ type: 'divider' });
export const listing = (language: string | null, words: string): Of<'code'> =>
  language === null ? { type: 'code', text: text(words) } : { type: 'code', language, text: text(words) };
export const row = (...cells: Words[]): Of<'table_row'> => ({
  type: 'table_row',
  cells: cells.map(cell => text(cell)),
});

/** A block with what stands under it. */
export const under = <B extends Of<keyof BlockShapes>>(block: B, ...children: Document['blocks']): B => ({
  ...block,
  children,
});
