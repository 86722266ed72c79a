import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFiles } from '../../../extensions/cli/host/node-files.ts';
import { systemClock } from '../../../extensions/cli/host/system-clock.ts';
import { seed } from '../../../extensions/cli/start/seed.ts';
import { startLocalNotion } from '../../../extensions/local-notion/index.ts';

/** The sample team's three weeks as files that no Notion knows of yet, to try publishing with. */
export async function makeSample(folder: string): Promise<void> {
  const notion = await startLocalNotion();
  const env = { ...process.env, NOTION_TOKEN: notion.token, NOTION_API_BASE_URL: notion.url };
  const today = systemClock(process.env).today();
  try {
    await seed({ folder, notion, env, today, say: line => console.log(line) });
  } finally {
    await notion.close();
  }
  for (const path of ['.rapport/config.yaml', '.rapport/state']) await rm(join(folder, path), { recursive: true });
  const files = nodeFiles(folder);
  for (const path of await files.list('.')) {
    const text = (await files.read(path)) ?? '';
    const unlinked = text.replace(/(\{ template: [^,}]+), page: [^,} ]+/, '$1').replace(/^ +notion: .*\n/gm, '');
    if (unlinked !== text) await files.write(path, unlinked);
  }
}
