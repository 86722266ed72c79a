import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../../shared/document/document.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';

export const GOLDEN = 'tests/golden';
export const KINDS = ['blocks', 'text'] as const;

/** One short text that shows a form. */
export interface Case {
  title: string;
  /** A form that is shown to people; another way to write the one before; or one that only a test wants to see. */
  kind: 'case' | 'also' | 'odd';
  markdown: string;
}

/** The folders of `blocks/` or `text/`: one a block type, one a kind of text. */
export const foldersOf = (kind: (typeof KINDS)[number]): string[] => readdirSync(`${GOLDEN}/${kind}`).sort();

/**
 * The cases of a folder. In `cases.md` each stands below a comment with its title:
 *
 * ```
 * <!-- case: With a caption -->
 * <!-- also: Between other marks -->
 * <!-- odd: Empty -->
 * ```
 */
export function casesOf(folder: string): Case[] {
  const [before, ...parts] = readFileSync(`${GOLDEN}/${folder}/cases.md`, 'utf8').split(
    /^<!-- (case|also|odd): (.*) -->\n/m,
  );
  if (before !== '' || parts.length === 0) throw new Error(`${folder}/cases.md has to begin with <!-- case: … -->`);
  return Array.from({ length: parts.length / 3 }, (_, i) => {
    const [kind, title, markdown] = parts.slice(3 * i, 3 * i + 3) as [Case['kind'], string, string];
    return { kind, title, markdown: `${markdown.replace(/^\n+|\n+$/g, '')}\n` };
  });
}

/** Holes are looked for only in templates. A template is read, and never printed: people write it. */
export const TEMPLATES: ReadonlySet<string> = new Set(['blocks/tag', 'text/holes']);

/** The document that a case says. */
export const readCase = (folder: string, { markdown }: Case): Document =>
  readMarkdown(markdown, { holes: TEMPLATES.has(folder) });
