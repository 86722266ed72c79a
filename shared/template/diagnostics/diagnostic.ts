import type { CheckId, Level } from './levels.ts';

/** Line and column from 1; columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A replacement that would mend it. */
export interface Fix {
  message: string;
  text: string;
  /** What it replaces, where that is not what is wrong; a range of no length only puts the text in. */
  at?: Range;
}

/** Something that is wrong with a template or an answer, as a value. */
export interface Diagnostic {
  id: CheckId;
  level: Level;
  /** What is wrong, and how to mend it. */
  message: string;
  /** Where in the template's text. */
  range?: Range;
  /** Where in a document: the block's id and the offset in its joined text. */
  block?: string;
  offset?: number;
  /** The other end of it, such as the closing tag that stands elsewhere. */
  related?: { message: string; range?: Range; block?: string; offset?: number }[];
  /** The input that an answer was meant for. */
  input?: string;
  fix?: Fix;
}

/** A stretch of a template's source: offsets from the start of the file, or of the joined text of `block`. */
export interface Place {
  offset: number;
  length: number;
  block?: string;
}
