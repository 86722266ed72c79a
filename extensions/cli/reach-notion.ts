import type { SyncHost } from '../../shared/sync/actions/host.ts';
import { withExchange } from '../../shared/workspace/exchange-in.ts';
import { createSyncHost } from '../../shared/workspace/index.ts';
import type { App } from './app.ts';

/**
 * Notion as this environment reaches it.
 *
 * @throws NotionError `no_token` where `NOTION_TOKEN` is not set
 */
export async function reachNotion(app: App): Promise<SyncHost> {
  const { env, fetch, ask } = app;
  const token = env.NOTION_TOKEN || env.NOTION_API_TOKEN || '';
  const host = await createSyncHost(app, { token, baseUrl: env.NOTION_API_BASE_URL, fetch, ask });
  return withExchange(host, app);
}
