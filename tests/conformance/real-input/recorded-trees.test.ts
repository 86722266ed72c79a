import { afterAll, describe, expect, test } from 'vitest';
import type { Tree } from '../../../extensions/local-notion/index.ts';
import { hasNotionData, recordedTrees } from '../../notion/support/notion-data.ts';
import { changedRecords, idsOf } from './changed-records.ts';
import { connectedDesk } from './connected-desk.ts';
import { editOneWord } from './edit-one-word.ts';
import { Tally } from './tally.ts';

/** The pages in which there is no word to change, and what they have instead. */
const WORDLESS: { readonly [name: string]: string } = {
  '0038__ultimate-notion_ultimate-notion__test_parent_subdbs.json': 'two databases, whose titles are their own',
  '0301__jheddings_notional__test_embed.json': 'an embedded page without a caption',
  '0328__hkob_notion_ruby_mapping__append_block_children_block_link_to_page_database.json': 'a link to a database',
};

const tally = new Tally('42 recorded pages of Notion');

describe.skipIf(!hasNotionData)('recorded pages of Notion (skipped where ../shared/notion-data is absent)', () => {
  afterAll(() => tally.print());

  test('all 42 pages are there', () => expect(recordedTrees()).toHaveLength(42));

  test.each(recordedTrees())('%s is pulled whole, and a word that is changed is one write', async (name, tree) => {
    const { desk, notion, writes, close } = await connectedDesk();
    try {
      const [page = ''] = notion.importTrees([{ title: 'A recorded page', tree: tree as unknown as Tree['tree'] }]);
      const recorded = notion.snapshot();
      const done = { exit: 0, err: '' };
      expect(await desk.rapport('pull', page, 'page.md')).toMatchObject(done);
      const pulled = await desk.read('page.md');
      expect(await desk.rapport('sync', 'page.md')).toMatchObject(done);
      expect(writes()).toEqual([]);
      expect(await desk.read('page.md')).toBe(pulled);
      expect(notion.snapshot()).toEqual(recorded);
      tally.note('pulled, and a sync right after writes nothing', true, name);

      const edited = editOneWord(pulled);
      if (edited === undefined) {
        expect(WORDLESS).toHaveProperty(name);
        tally.note('one word changed in the file: one write to Notion', false, `${name}: ${WORDLESS[name]}`);
        return;
      }
      await desk.write('page.md', edited.text);
      expect(await desk.rapport('sync', 'page.md')).toMatchObject(done);
      expect(writes()).toEqual([expect.stringMatching(/^PATCH \/v1\/blocks\/[0-9a-f-]{36}$/)]);
      const now = notion.snapshot();
      expect(idsOf(now)).toEqual(idsOf(recorded));
      const changed = changedRecords(recorded, now);
      expect(changed).toMatchObject([{ before: { kind: 'block' }, after: { kind: 'block' } }]);
      expect(JSON.stringify(changed[0]!.before)).not.toContain(edited.word);
      expect(JSON.stringify(changed[0]!.after)).toContain(edited.word);

      expect(await desk.rapport('sync', 'page.md')).toMatchObject(done);
      expect(writes()).toEqual([]);
      expect(await desk.read('page.md')).toBe(edited.text);
      tally.note('one word changed in the file: one write to Notion', true, name);
    } finally {
      await close();
    }
  });
});
