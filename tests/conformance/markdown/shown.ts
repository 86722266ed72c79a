import MarkdownIt from 'markdown-it';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Turns Markdown into HTML, with none of our rules. */
export type Viewer = (markdown: string) => string;

/** markdown-it as it comes: what most tools show for a text. */
const plain = new MarkdownIt({ html: true, linkify: true, maxNesting: 400 });
plain.normalizeLink = url => url;
plain.normalizeLinkText = text => text;
plain.validateLink = () => true;
plain.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
for (const schema of ['//', 'ftp:', 'mailto:']) plain.linkify.add(schema, null);
export const markdownIt: Viewer = markdown => plain.render(markdown);

const OPTIONS: Parameters<typeof micromark>[1] = {
  allowDangerousHtml: true,
  allowDangerousProtocol: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
};

/** micromark with GFM, which follows GitHub to the letter: `www.` and addresses of mail are links, too. */
export const gitHub: Viewer = markdown => micromark(markdown, OPTIONS);

/** The two ways in which most people see Markdown. */
export const VIEWERS = { 'markdown-it': markdownIt, GitHub: gitHub };

/**
 * What a reader sees of a text in any Markdown tool: its blocks, and its words with their marks.
 *
 * Two texts that look the same give the same string. These don't count: white space; the order in which marks nest and where
 * a mark ends only to begin again; `<b>` for `**`; paragraphs around the texts of a loose list; an empty comment in place of
 * the text of an empty item; whether two lists of bullets that touch are one; blank lines at the end of a
 * code block.
 *
 * @example
 * shown('# *a **b***') // '<h1> {em}a {em strong}b</h1>'
 */
export function shown(markdown: string, viewer: Viewer = markdownIt): string {
  const out: string[] = [];
  const marks: string[] = [];
  let last = '';
  const say = (words: string): void => {
    const look = words.trim() === '' ? last : `{${[...new Set(marks)].sort().join(' ')}}`;
    if (look !== last) out.push(look);
    last = look;
    out.push(words);
  };
  for (const [part] of viewer(markdown).matchAll(PART)) {
    const [, slash, name = ''] = TAG.exec(part) ?? [];
    const mark = MARKS[name] ?? (name === 'a' ? part : undefined);
    if (part === '<!-- -->' || name === 'p') continue;
    if (mark && !slash) marks.push(mark);
    else if (slash && (mark || name === 'a')) marks.splice(lastOf(marks, MARKS[name] ?? '<a '), 1);
    else if (name === '' || INLINE.has(name)) say(part);
    else {
      out.push(part);
      last = '';
    }
  }
  return out
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<(?!code|\/code|br|img)[^>]*>) ?/g, '$1')
    .replace(/ ?(<br ?\/?>) ?/g, '<br>')
    .replace(/ (?=<\/code><\/pre>)/g, '')
    .replaceAll('</ul><ul>', '')
    .replace(/ ?(\{[^{}]*\}) ?/g, ' $1')
    .trim();
}

const PART = /<!--[\s\S]*?-->|<[^>]*>|[^<]+/g;
const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;
const MARKS: { [name: string]: string } = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  s: 's',
  del: 's',
  u: 'u',
};
const INLINE = new Set(['code', 'br', 'img', 'kbd', 'input']);

const lastOf = (marks: readonly string[], begin: string): number => marks.findLastIndex(mark => mark.startsWith(begin));
