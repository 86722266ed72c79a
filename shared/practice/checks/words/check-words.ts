/** The tables of words that rules look for. */
export type WordTable =
  | 'always'
  | 'labels'
  | 'mindReading'
  | 'vague'
  | 'soon'
  | 'buriedRequest'
  | 'occasion'
  | 'course'
  | 'solution'
  | 'when'
  | 'where'
  | 'number'
  | 'reason';

/**
 * Words to look for: parts of regular expressions without groups that catch. `{who}` stands for somebody who is not the writer:
 * `you`, `she`, the names of the people of the page.
 */
export interface Words {
  find: readonly string[];
  /** Where one of these stands, it is something else: `never mind`. */
  except?: readonly string[];
}

/** By which words things are known on a page in one language. Another language is a file more, and a line in the list. */
export interface CheckWords extends Record<WordTable, Words> {
  /** `de`, as `rapport.language` of a page has it. */
  code: string;
  /** Somebody who is not the writer. */
  others: readonly string[];
  /** First names that are ordinary words as well, so that they are no name at the beginning of a sentence. */
  namesThatAreWords: readonly string[];
  /** How the columns of tables are called. */
  columns: { source: RegExp; rating: RegExp };
}
