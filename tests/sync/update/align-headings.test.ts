import { expect, test } from 'vitest';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { alignHeadings } from '../../../shared/sync/update/align-headings.ts';

const aligned = (page: string, template: string, title?: string): string =>
  printMarkdown({ blocks: alignHeadings(readMarkdown(page).blocks, readMarkdown(template).blocks, title) });

test.each([
  [
    'a section that it lacks, behind the one before it',
    '## A\n\none\n\n## C\n\nthree\n',
    '## A\n\n## B\n\ntwo\n\n## C\n',
    '## A\n\none\n\n## B\n\ntwo\n\n## C\n\nthree\n',
  ],
  ['what stands in a section that is empty', '## A\n\n## B\n\ntwo\n', '## A\n\none\n', '## A\n\none\n\n## B\n\ntwo\n'],
  [
    'nothing where its headings say the same, at whatever level and in whatever case',
    '### my topics:\n\none\n',
    '## My topics\n\nhint\n',
    '### my topics:\n\none\n',
  ],
  ['nothing above its first words', 'Hello\n', 'Hint\n\n## A\n', 'Hello\n\n## A\n'],
  ['no second heading of what the page is called', 'Hello\n', '# Our retro\n\n## A\n\none\n', 'Hello\n\n## A\n\none\n'],
])('a page gets %s', (_, page, template, after) => expect(aligned(page, template, 'Our retro')).toBe(after));
