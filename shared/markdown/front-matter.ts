/** The top of a Markdown file, between two lines of three dashes. */
export interface FrontMatter {
  /** The YAML without the lines around it; `undefined` where the file has none. */
  yaml?: string;
  /** Where the YAML begins, in UTF-16 units. */
  start: number;
  /** Where the page begins, behind the closing line. */
  body: number;
}

/**
 * Finds the front matter of a file.
 *
 * @example
 * splitFrontMatter('---\ntitle: A\n---\n# A') // { yaml: 'title: A', start: 4, body: 17 }
 */
export function splitFrontMatter(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { start: 0, body: text.startsWith('\u{FEFF}') ? 1 : 0 };
  const [whole, open, yaml] = match;
  return { yaml: yaml!.replace(/\r?\n$/, ''), start: open!.length, body: whole.length };
}

/** Whether a file begins with one: a page without it need not be read as Markdown to know that it says nothing of itself. */
export const hasFrontMatter = (text: string): boolean => /^\u{FEFF}?---/u.test(text) && FRONT_MATTER.test(text);

const FRONT_MATTER = /^(\u{FEFF}?---[ \t]*\r?\n)((?:[\s\S]*?\r?\n)??)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
