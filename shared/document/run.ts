import type { Json } from './json.ts';

/** The colours of Notion, by the names of its API; `default` is expressed by leaving the field out. */
export type Color = Hue | `${Hue}_background` | 'default_background';

export type Hue = 'gray' | 'brown' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'pink' | 'red';

export const HUES: readonly Hue[] = ['gray', 'brown', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'red'];

/** How a run of text looks. A mark that is off is absent, never `false`. */
export interface Marks {
  bold?: true;
  italic?: true;
  strikethrough?: true;
  underline?: true;
  code?: true;
  color?: Color;
  /** Where it leads: an URL, or in a Markdown file also a relative path. */
  link?: string;
  /** Local: Markdown's `[text](url "title")`. Notion has no place for it. */
  linkTitle?: string;
}

/** Words. A line break inside a block is `\n`. */
export interface TextRun extends Marks {
  type: 'text';
  text: string;
}

/** A user, page or database by id. `label` is what it was called when last seen; it doesn't count as content. */
export interface MentionRun extends Marks {
  type: 'mention';
  kind: 'user' | 'page' | 'database';
  id: string;
  label: string;
}

/** A date or a range: ISO days (`2026-11-21`) or times (`2026-11-21T09:00:00.000+01:00`), with an IANA zone if it has one. */
export interface DateRun extends Marks {
  type: 'date';
  start: string;
  end?: string;
  zone?: string;
}

/** A formula inside a sentence, in TeX. */
export interface EquationRun extends Marks {
  type: 'equation';
  expression: string;
}

/** An inline thing of Notion that has no form of its own here: kept as it came. */
export interface OpaqueRun extends Marks {
  type: 'opaque';
  /** The rich text item of the API without its annotations, `plain_text` and `href`. */
  data: { [key: string]: Json };
  label: string;
}

/** Local: an image in the middle of a sentence. Notion shows its description as a link. */
export interface ImageRun extends Marks {
  type: 'image';
  url: string;
  alt: string;
  title?: string;
}

/** Local: Markdown source that stands for itself, such as `<kbd>` or an inline comment. Notion never sees it. */
export interface RawRun extends Marks {
  type: 'raw';
  markdown: string;
}

/** Only in templates: `{{ … }}` or `{% … %}` inside a text, with its offset in the source. */
export interface HoleRun extends Marks {
  type: 'hole';
  /** The whole source with its braces. */
  markup: string;
  /** Where the first brace stands, in UTF-16 units from the start of the file (or of the block's joined text, for a document from Notion). */
  offset: number;
}

export type Run = TextRun | MentionRun | DateRun | EquationRun | OpaqueRun | ImageRun | RawRun | HoleRun;

/** Names of the fields in {@link Marks}, in the order in which they nest when printed: the first is outermost. */
export const MARK_NAMES = [
  'link',
  'linkTitle',
  'color',
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'code',
] as const;
