import { type Case, casesOf } from './golden-cases.ts';
import { GUIDE, type GuidePart, type GuideRow } from './markdown-guide.ts';

/** All of `docs/markdown.md`. */
export const markdownPage = (): string => `${[HEAD, ...GUIDE.map(part), TAIL].join('\n\n')}\n`;

const HEAD = `# How a page is written

A page is a Markdown file, and the same page in Notion. You write it as you always did: \`#\` for a heading, \`-\` for a list,
\`**\` for bold. This page shows every block and every piece of text that the two of them know, with an example of each.

- **Markdown first.** Where Markdown has a form, that is the form. Tags such as \`<callout>\` are only for what Markdown can't
  say: a colour, columns, a mention.
- **Your way of writing stays.** Stars or dashes, wrapped lines, wide tables: all of it is left as it is. When a block changes
  in Notion, only the lines of that block are written anew, and new lines look like those around them.
- **A tag stands on a line of its own**, with a blank line behind it and one before its other end. Between the two you write
  Markdown as anywhere else.
- **Colours** are \`gray\`, \`brown\`, \`orange\`, \`yellow\`, \`green\`, \`blue\`, \`purple\`, \`pink\` and \`red\`; with \`_bg\` behind it, a
  colour is the ground: \`yellow_bg\`.
- **The preview of VS Code shows all of it** as it will look.`;

const TAIL = `## The tag that carries the rest

A few things have no form that would come back just as they were: code with bold words in it, a table without rows, a block
with a setting that is newer than this version. For them there is one tag, \`<notion>\`, which holds the block as it is:

${fenced('<notion type="table" fields="{&quot;width&quot;:2}" />\n')}

You never write it yourself. Leave it where it is, or delete it with the block; Rapport reads it back without loss. With
\`unread="true"\` it says that there is more in Notion which was not fetched; such a block is never written over.`;

const part = ({ title, words, rows }: GuidePart): string =>
  [`## ${title}`, ...(words ? [wrapped(words)] : []), ...rows.map(section)].join('\n\n');

const section = ({ folder, title, words }: GuideRow): string =>
  [`### ${title}`, wrapped(words), ...casesOf(folder).flatMap(example)].join('\n\n');

function example({ kind, title, markdown }: Case, i: number, all: readonly Case[]): string[] {
  const before = all[i - 1];
  if (kind === 'odd') return [];
  const shown = fenced(markdown);
  if (kind === 'also' && before?.kind !== 'odd')
    return [`The same, ${title[0]!.toLowerCase()}${title.slice(1)}:`, shown];
  return title === 'Plain' ? [shown] : [`${title}:`, shown];
}

/** A fence that is longer than any inside. */
function fenced(markdown: string): string {
  const longest = Math.max(2, ...[...markdown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${markdown}${fence}`;
}

/** Words in lines of at most 125 signs. */
function wrapped(words: string): string {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 124) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}
