import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NOTION_FORMS } from '../../shared/blocks/notion-forms.ts';
import type { Document } from '../../shared/document/document.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { fromNotion, type NotionBlock } from '../../shared/notion/from-notion.ts';
import { toNotion } from '../../shared/notion/to-notion.ts';
import { notionView } from '../../shared/notion/view.ts';
import { casesOf, foldersOf, GOLDEN, KINDS, readCase, TEMPLATES } from './support/golden-cases.ts';
import { told } from './support/told.ts';

/** What Notion has of a case. */
interface Golden {
  /** The blocks as Notion tells of them. */
  told: NotionBlock[];
  /** The requests that would make them, where something is told and not sent. */
  sent?: object[];
}

const asGolden = (document: Document): Golden => {
  const [answer, sent] = [told(document), toNotion(document)];
  return JSON.stringify(inOneShape(sent)) === JSON.stringify(inOneShape(answer))
    ? { told: answer }
    : { told: answer, sent };
};

/** Blocks with their children beside their payload, as an answer has them, and without the names that only answers have. */
const inOneShape = (blocks: readonly object[]): object[] =>
  blocks.map(block => {
    const { type, children, id, ...rest } = block as NotionBlock;
    const { children: inside, ...own } = rest[type!] as { children?: object[] };
    const payload = JSON.parse(JSON.stringify(own, (key, value) => (key === 'plain_text' ? undefined : value)));
    const below = children ?? inside;
    return { type, [type!]: payload, ...(Array.isArray(below) ? { children: inOneShape(below) } : {}) };
  });

/**
 * Each folder holds cases as Markdown and as the blocks of Notion. `UPDATE_GOLDEN=1` writes the second; read them before you
 * commit them.
 */
describe.each(KINDS.flatMap(kind => foldersOf(kind).map(name => `${kind}/${name}`)))('%s', folder => {
  const file = `${GOLDEN}/${folder}/notion.json`;
  const cases = casesOf(folder).map(one => ({ ...one, document: readCase(folder, one) }));
  const written = cases.filter(({ kind }) => kind !== 'also');
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) {
    const golden = Object.fromEntries(written.map(({ title, document }) => [title, asGolden(document)]));
    writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
  }
  const golden = JSON.parse(readFileSync(file, 'utf8')) as { [title: string]: Golden };

  test('has a title of its own for each case, and says of each what Notion has', () =>
    expect(Object.keys(golden)).toEqual(written.map(({ title }) => title)));

  test.skipIf(TEMPLATES.has(folder)).each(written)('$title: is printed as it was written', ({ document, markdown }) =>
    expect(printMarkdown(document)).toBe(markdown),
  );

  test.each(written)('$title: is this in Notion', ({ title, document }) => {
    const { told: answer, sent = answer } = golden[title]!;
    expect(told(document)).toEqual(answer);
    expect(inOneShape(toNotion(document))).toEqual(inOneShape(sent));
  });

  test.each(written)('$title: comes back from Notion', ({ title, document, markdown }) => {
    const back = fromNotion(golden[title]!.told);
    const view = notionView(document);
    if (TEMPLATES.has(folder)) expect(said(told(back))).toEqual(said(told(document)));
    else expect(equalDocuments(back, view), printMarkdown(back)).toBe(true);
    if (equalDocuments(view, document)) expect(printMarkdown(back)).toBe(markdown);
  });

  const others = cases.flatMap((one, i) => (one.kind === 'also' ? [{ ...one, first: shownBefore(cases, i) }] : []));
  if (others.length > 0)
    test.each(others)('$title: says the same as “$first.title”', ({ document, first }) =>
      expect(equalDocuments(document, first.document)).toBe(true),
    );
});

/** The words of each block: Notion does not know where a hole begins. */
const said = (blocks: readonly NotionBlock[]): (string | undefined)[] =>
  blocks.map(block =>
    JSON.stringify(block)
      .match(/(?<="content":")[^"]*/g)
      ?.join(''),
  );

/** The case that another way of writing belongs to. */
const shownBefore = <T extends { kind: string }>(cases: readonly T[], i: number): T =>
  cases.slice(0, i).findLast(({ kind }) => kind !== 'also')!;

describe('nothing is left out', () => {
  const folders = foldersOf('blocks');

  test('each block type has its golden folder', () => {
    const types = readdirSync('shared/blocks', { withFileTypes: true }).filter(entry => entry.isDirectory());
    expect(folders).toEqual(types.map(({ name }) => name).sort());
  });

  test('each type of the API is told of in one of the cases', () => {
    const types = new Set(
      folders.flatMap(
        folder => readFileSync(`${GOLDEN}/blocks/${folder}/notion.json`, 'utf8').match(/(?<="type": ")\w+/g) ?? [],
      ),
    );
    const ofToday = Object.values(NOTION_FORMS).flatMap(form => form.types.filter(type => type !== 'transcription'));
    expect([...ofToday, 'unsupported'].filter(type => !types.has(type))).toEqual([]);
  });

  test('each kind of text that Notion knows is told of in one of the cases', () => {
    const all = foldersOf('text')
      .map(folder => readFileSync(`${GOLDEN}/text/${folder}/notion.json`, 'utf8'))
      .join('');
    const kinds = ['text', 'mention', 'equation', 'user', 'page', 'database', 'date', 'link_preview', 'link_mention'];
    const more = ['custom_emoji', 'template_mention', 'template_mention_date', 'template_mention_user'];
    expect([...kinds, ...more].filter(kind => !all.includes(`"type": "${kind}"`))).toEqual([]);
    for (const mark of ['bold', 'italic', 'strikethrough', 'underline', 'code'])
      expect(all).toContain(`"${mark}": true`);
  });
});
