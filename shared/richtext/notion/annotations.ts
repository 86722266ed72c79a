import type { Json } from '../../document/json.ts';
import type { Color, Marks } from '../../document/run.ts';

/** The marks that Notion keeps beside the words of a run; the link is kept within them. */
export const ANNOTATIONS = ['bold', 'italic', 'strikethrough', 'underline', 'code'] as const;

/**
 * The marks of a rich text item.
 *
 * @example
 * readAnnotations({ bold: true, italic: false, color: 'default' }) // { bold: true }
 */
export function readAnnotations(annotations: Json | undefined): Marks {
  const marks: Marks = {};
  if (typeof annotations !== 'object' || annotations === null || Array.isArray(annotations)) return marks;
  // By name rather than by a loop: this is read for every run of every page.
  if (annotations.bold === true) marks.bold = true;
  if (annotations.italic === true) marks.italic = true;
  if (annotations.strikethrough === true) marks.strikethrough = true;
  if (annotations.underline === true) marks.underline = true;
  if (annotations.code === true) marks.code = true;
  const color = readColor(annotations.color);
  if (color) marks.color = color;
  return marks;
}

/** The annotations of a run, or `undefined` where all are as usual. */
export function writeAnnotations(marks: Marks): { [key: string]: Json } | undefined {
  const annotations: { [key: string]: Json } = {};
  for (const name of ANNOTATIONS) if (marks[name]) annotations[name] = true;
  if (marks.color) annotations.color = marks.color;
  return Object.keys(annotations).length > 0 ? annotations : undefined;
}

/** A colour of the API; `default` is no colour. One that is not known yet is kept. */
export function readColor(color: Json | undefined): Color | undefined {
  return typeof color === 'string' && color !== '' && color !== 'default' ? (color as Color) : undefined;
}
