/** What is known, in parts; every statement says where it stands. */
export interface SummaryPart {
  title: string;
  rows: Statement[];
}

export interface Statement {
  text: string;
  /** The day of its source. */
  date?: string;
  /** The file that says it. */
  path?: string;
  /** The page in Notion that says it. */
  link?: string;
}
