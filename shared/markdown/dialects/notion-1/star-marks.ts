import type { Marks, Run } from '../../../document/run.ts';

/** The marks that are written with signs and not with tags, one bit each; the number of stars is the number of the bits. */
export const ITALIC = 1;
export const BOLD = 2;
export const STRUCK = 4;

export const bitsOf = (run: Marks): number =>
  (run.italic ? ITALIC : 0) | (run.bold ? BOLD : 0) | (run.strikethrough ? STRUCK : 0);

/** The run with these of the marks and no others of them. */
export function withBits<R extends Run>(run: R, bits: number): R {
  const { italic: _i, bold: _b, strikethrough: _s, ...rest } = run;
  return {
    ...rest,
    ...(bits & BOLD ? { bold: true as const } : {}),
    ...(bits & ITALIC ? { italic: true as const } : {}),
    ...(bits & STRUCK ? { strikethrough: true as const } : {}),
  } as R;
}

/** Whether two runs stand in the same tags, so that a mark by signs may go on from one to the other. */
export const sameFrame = (a: Marks, b: Marks): boolean =>
  a.link === b.link && a.color === b.color && a.underline === b.underline;
