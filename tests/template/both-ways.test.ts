import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { loadCatalog, translator } from '../../shared/catalog/index.ts';
import type { Block } from '../../shared/document/block.ts';
import type { Document } from '../../shared/document/document.ts';
import { equalDocuments } from '../../shared/document/equal.ts';
import type { Run } from '../../shared/document/run.ts';
import { mapBlocks } from '../../shared/document/walk.ts';
import { printMarkdown } from '../../shared/markdown/print.ts';
import { fromNotion } from '../../shared/notion/from-notion.ts';
import { notionPages } from '../../shared/notion/pages.ts';
import { sampleAnswers, sampleContext } from '../../shared/template/authoring/sample.ts';
import { describeForm, type Rendered, type Template } from '../../shared/template/index.ts';
import { disk } from '../catalog/disk.ts';
import { otherPerson } from '../support/notion-place.ts';
import { templatePage } from '../support/template-page.ts';

// A template is a Markdown file or a page of Notion. Every one of the library is written into Notion, read back and rendered
// with the same answers. A new template is tested by being there.

const [english, german] = await Promise.all([
  loadCatalog(disk, ['templates']),
  loadCatalog(disk, ['templates'], translator('de')),
]);
const translated = german.list().filter(({ id, text }) => text !== english.find(id)?.text);
const cases = [
  ...english.list().map(entry => ({ name: entry.id, catalog: english, entry })),
  ...translated.map(entry => ({ name: `${entry.id}, in German`, catalog: german, entry })),
];

let notion: LocalNotion;
beforeAll(async () => {
  notion = await startLocalNotion();
});
afterAll(() => notion.close());

/** As somebody types it in Notion: with its quotes and signs, and with holes that are split over runs. */
const typed = (document: Document): Document => {
  const [frontMatter, ...blocks] = document.blocks;
  const asTyped = mapBlocks(blocks, block => {
    if (block.type === 'code') return block;
    if (block.type === 'table_row') return { ...block, cells: block.cells.map(splitHoles) };
    return block.text ? ({ ...block, text: splitHoles(block.text) } as Block) : block;
  });
  return { blocks: [frontMatter!, ...asTyped] };
};

// `{% if a != "b" %}` is `{% ` and an italic `if a ≠ “b” %}`.
const splitHoles = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run): Run[] => {
    if (run.type !== 'text') return [run];
    return run.text.split(/(\{[{%][\s\S]*?[%}]\})/).flatMap((text, i): Run[] => {
      if (i % 2 === 0) return text === '' ? [] : [{ ...run, text }];
      const inside = text
        .slice(3)
        .replace(/"([^"]*)"/g, '“$1”')
        .replace('!=', '≠')
        .replace('>=', '≥');
      return [
        { ...run, text: text.slice(0, 3) },
        { ...run, text: inside, italic: true },
      ];
    });
  });

/** What a page shows before it is opened. */
const faceOf = ({ title, fileName, icon, readers, people, properties, diagnostics }: Rendered): object => {
  return { title, fileName, icon, readers, people, properties, diagnostics };
};

describe('a template is the same as a file and as a page of Notion', () => {
  it.each(cases)('$name', async ({ catalog, entry }) => {
    const client = otherPerson(notion);
    const id = await templatePage(client, { page_id: notion.root }, entry.template.manifest.title, entry.text!);
    const { blocks } = await notionPages(client).read(id);
    expectSame(entry.template, catalog.compile(`${entry.id}.md`, fromNotion(blocks)));
    expectSame(entry.template, catalog.compile(`${entry.id}.md`, typed(fromNotion(blocks))));
  });

  function expectSame(inFile: Template, inNotion: Template): void {
    expect(inNotion.diagnostics).toEqual([]);
    expect(inNotion.manifest).toEqual(inFile.manifest);
    for (const wants of [inFile.manifest.wants, []]) {
      const context = sampleContext('2026-11-21', wants);
      const answers = sampleAnswers(describeForm(inFile, context), context);
      const [file, page] = [inFile.render(answers, context), inNotion.render(answers, context)];
      expect(faceOf(page)).toEqual(faceOf(file));
      // Side by side, for whoever has to mend it; what counts is the line below.
      if (!equalDocuments(page.page, file.page)) expect(printMarkdown(page.page)).toBe(printMarkdown(file.page));
      expect(equalDocuments(page.page, file.page)).toBe(true);
      expect(page.companions.map(({ side, person }) => [side, person])).toEqual(
        file.companions.map(({ side, person }) => [side, person]),
      );
      page.companions.forEach(({ document }, i) => {
        expect(printMarkdown(document)).toBe(printMarkdown(file.companions[i]!.document));
      });
    }
  }

  it('in both languages of the five that are shown first', () => {
    expect(translated.length).toBeGreaterThanOrEqual(3);
  });
});
