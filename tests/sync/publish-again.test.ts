import { expect, test } from 'vitest';
import { isProblem } from '../../shared/sync/actions/problem.ts';
import { publishPage } from '../../shared/sync/actions/publish-page.ts';
import { workspace } from './support/workspace.ts';

const ITEMS = Array.from({ length: 240 }, (_, i) => `- item ${i + 1}`);
const PAGE = `# Long\n\n${ITEMS.join('\n')}\n`;

/** Publishes while Notion is cut off from the nth request on, and then again with Notion back. */
async function publishTwice(nth: number): Promise<{ pages: number; items: number; done: boolean }> {
  const { host, files, notion, other, close } = await workspace();
  await files.write('long.md', PAGE);
  const publish = () => publishPage(host, { file: 'long.md', parent: notion.root });
  notion.setFaults([{ on: '*', do: 'drop-after', nth, times: 'always' }]);
  await publish().catch(() => undefined);
  notion.setFaults([]);
  const again = await publish();
  const pages = await other.list(`/blocks/${notion.root}/children`);
  const page = isProblem(again) ? String(pages[0]!.id) : again.page!;
  const items = (await other.list(`/blocks/${page}/children`)).length;
  await close();
  return { pages: pages.length, items, done: !isProblem(again) || again.code === 'linked_already' };
}

test.each([3, 5, 6, 7, 8, 9])(
  'cut off at request %i, the next publish makes the page whole, and makes one',
  async nth => expect(await publishTwice(nth)).toEqual({ pages: 1, items: 240, done: true }),
);
