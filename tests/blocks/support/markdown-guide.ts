/** One heading of `docs/markdown.md` with the cases of one folder under it. */
export interface GuideRow {
  folder: string;
  title: string;
  words: string;
}

export interface GuidePart {
  title: string;
  words?: string;
  rows: readonly GuideRow[];
}

const row = (folder: string, title: string, words: string): GuideRow => ({ folder, title, words });

/** What `docs/markdown.md` says, in its order; the examples are the golden cases of each folder. */
export const GUIDE: readonly GuidePart[] = [
  {
    title: 'What you write every day',
    rows: [
      row(
        'blocks/paragraph',
        'Paragraph',
        'Words. The tag `<p>` is for a paragraph with a colour, one with something under it, and an empty one.',
      ),
      row(
        'blocks/heading',
        'Heading',
        'One to four number signs. A heading with a colour is a tag; one that folds is a toggle that says which heading it is.',
      ),
      row(
        'blocks/bulleted-list-item',
        'List',
        'A dash before each item; what is indented belongs to the item above. An item with a colour is a tag.',
      ),
      row(
        'blocks/numbered-list-item',
        'Numbered list',
        'It begins at the number that you write first. Letters and Roman numbers, and items with a colour, are tags.',
      ),
      row(
        'blocks/to-do',
        'To-do',
        'A list item with a box. Put an `x` into the box when it is done. A to-do with a colour is a tag.',
      ),
      row(
        'blocks/quote',
        'Quote',
        'A `>` before each line. What stands below the first paragraph is under the quote in Notion, too.',
      ),
      row(
        'blocks/callout',
        'Callout',
        'A box with an icon. The five alerts of GitHub are five fixed pairs of icon and colour; for all others there is a tag.',
      ),
      row('blocks/toggle', 'Toggle', 'A line that opens and shows what is below it.'),
      row(
        'blocks/table',
        'Table',
        'Lines with bars. A table that has headings at the side, or none at all, is written with tags.',
      ),
      row('blocks/table-row', 'Table row', 'One line of a table. A cell holds one text: a line break in it is `<br>`.'),
      row(
        'blocks/code',
        'Code',
        'Three backticks around it and the language behind them. A caption makes a figure of it.',
      ),
      row('blocks/divider', 'Divider', 'A line across the page.'),
      row('blocks/equation', 'Formula', 'Two dollar signs above and below. The formula is written in TeX.'),
    ],
  },
  {
    title: 'How a page is laid out',
    rows: [
      row('blocks/column-list', 'Columns', 'Things that stand side by side.'),
      row(
        'blocks/column',
        'Column',
        'One of them. Without a number all are equally wide; with one, it is the share of the width, from 0 to 1.',
      ),
      row('blocks/tab', 'Tabs', 'The first paragraph of each tab is its name, the rest is what it shows.'),
      row('blocks/table-of-contents', 'Table of contents', 'Notion fills it in from the headings.'),
      row('blocks/breadcrumb', 'Breadcrumb', 'The way to this page, which Notion fills in.'),
      row(
        'blocks/synced-block',
        'Synced block',
        'Blocks that stand on several pages and are the same everywhere. A copy names the original by its address.',
      ),
    ],
  },
  {
    title: 'Pictures, files and other sites',
    words:
      'What lies with Notion has `hosted="true"`. Its address is only a name there: it opens in Notion, and can’t be sent to another page.',
    rows: [
      row(
        'blocks/image',
        'Picture',
        'The words in brackets are its caption. The address may also be the path of a file beside this one. A caption with bold or italic words is written with the tag.',
      ),
      row('blocks/video', 'Video', 'A film, shown where it stands.'),
      row('blocks/audio', 'Recording', 'Something to listen to.'),
      row('blocks/file', 'File', 'Any file to open or keep. It may have a name of its own.'),
      row('blocks/pdf', 'PDF', 'A PDF, shown where it stands.'),
      row(
        'blocks/bookmark',
        'Bookmark',
        'A card that leads to another site. (In an address, `&amp;` is `&`; you may write either.)',
      ),
      row('blocks/embed', 'Embed', 'Another site, shown within the page: a map, a drawing.'),
      row(
        'blocks/link-preview',
        'Link preview',
        'A card that Notion makes by itself of a link to GitHub, Slack and others. It can’t be made from here.',
      ),
    ],
  },
  {
    title: 'Other pages',
    words: 'The long number in each address is how Notion knows the page. Leave it as it is.',
    rows: [
      row('blocks/link-to-page', 'Link to a page', 'A line that leads to another page or database of Notion.'),
      row(
        'blocks/child-page',
        'Page inside the page',
        'A page that lies inside this one. What is on it is not part of this file.',
      ),
      row('blocks/child-database', 'Database inside the page', 'A database that lies inside this page.'),
    ],
  },
  {
    title: 'What is made in Notion only',
    words:
      'These blocks come from Notion and stay where they are. You can write around them. They can’t be made from here: where you copy or move one, Rapport says so and leaves the page in Notion as it is.',
    rows: [
      row(
        'blocks/meeting-notes',
        'Meeting notes',
        'What Notion wrote down of a meeting: its title first, then the summary and the notes. Leave the tag as it is.',
      ),
      row(
        'blocks/template',
        'Template button',
        'A button of earlier years: what stands on it, then what it puts on the page.',
      ),
      row(
        'blocks/opaque',
        'Anything else',
        'What Notion does not show to other programs, and what is newer than this version of Rapport. It is kept as it came, word for word.',
      ),
    ],
  },
  {
    title: 'Within a text',
    rows: [
      row(
        'text/words',
        'Words',
        'A backslash before a sign takes its meaning away. A line break inside a paragraph is `<br>`.',
      ),
      row(
        'text/marks',
        'Bold, italic and the like',
        'As everywhere in Markdown; underlined words have a tag. Where the stars would not work, such as in the middle of a word, there are `<b>`, `<i>` and `<s>`.',
      ),
      row('text/colours', 'Colours', 'Nine of them, and the same nine with `_bg` for the ground behind the words.'),
      row(
        'text/links',
        'Links',
        'To an address, or to a file beside this one. A link to a file becomes a link to its page in Notion, and comes back as it was.',
      ),
      row(
        'text/people',
        'People',
        'A person of your workspace. The number is how Notion knows them; the name is only shown.',
      ),
      row('text/pages', 'Pages', 'A page or a database that is mentioned in a sentence.'),
      row('text/dates', 'Dates', 'A day, or a time with its zone; `end` makes a range of it.'),
      row('text/equations', 'Formulas', 'A dollar sign and a backtick on either side.'),
      row(
        'text/cards',
        'Cards, emojis of the workspace, “today” and “me”',
        'They come from Notion in a tag of their own. Leave the tag as it is; the words between its two ends are what one sees.',
      ),
    ],
  },
  {
    title: 'What stays with you',
    words:
      'Notion has no place for these. They stay in your file, where they are, however often the page is published and pulled. The same is true of headings of level five and six (Notion shows level four), of the titles of links, of the alignment of table columns, of the signs that you use for bullets, and of the front matter at the top.',
    rows: [
      row(
        'blocks/private',
        'Private note',
        'For you alone: Rapport never sends it anywhere. Small letters will do; a slip in the word stops the publishing of the page.',
      ),
      row('blocks/comment', 'Comment', 'A note that nobody sees on the page.'),
      row(
        'text/promises',
        'Marks of promises and questions',
        'Rapport puts them behind a line once, so that it knows the line again next week. Leave them where they are.',
      ),
      row(
        'blocks/definition',
        'Address of a link, further down',
        'Links may stand at the end of the page and be named in the text: `[the plan][plan]`. Notion gets the links themselves.',
      ),
      row('blocks/html', 'HTML', 'Any HTML that is not on this page. Notion never sees it.'),
      row('text/html', 'HTML in a sentence', 'The words between the tags are sent, the tags are not.'),
      row(
        'text/pictures',
        'Picture in a sentence',
        'Notion shows its description as a link. A picture on a line of its own is a picture there, too.',
      ),
    ],
  },
  {
    title: 'In templates',
    words:
      'A template is a page with places to fill in. On any other page holes and tags are just words. [Write your own template](template-authors.md) explains them.',
    rows: [
      row(
        'text/hints',
        'Hint',
        'Grey words that say what belongs here, also on the page that was made. Write over them.',
      ),
      row('text/holes', 'Hole', 'A name, a day or an answer goes here when a page is made.'),
      row('blocks/tag', 'Tag', 'It repeats or chooses the lines between its two ends.'),
    ],
  },
];
