import { NOTION_URL, NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { isNotionError } from '../../../shared/notion/client/notion-error.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import type { App } from '../app.ts';
import { type Finding, note, ok, toMend } from './finding.ts';
import { lookAtPlaces } from './look-at-places.ts';
import { lookAtSpaces } from './look-at-spaces.ts';

/** Times of edits are compared with the clock of this machine, and have whole minutes. */
const TOLERATED = 90_000;

/**
 * Looks at the connection: whose the token is, what it may do, whether the places that are set up can be reached, and how far
 * the clocks differ. Nothing is changed in Notion, and the token is in nothing that is said.
 *
 * @param now milliseconds since 1970, as this machine has it
 */
export async function lookAtNotion(app: App, now: () => number): Promise<Finding[]> {
  const { env } = app;
  const token = env.NOTION_TOKEN || env.NOTION_API_TOKEN || '';
  if (token === '')
    return [
      note('There is no token for Notion in NOTION_TOKEN: everything works with files, and nothing is published.'),
    ];
  const clock: { ahead?: number } = {};
  const listening: typeof fetch = async (...request) => {
    const response = await app.fetch(...request);
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) clock.ahead = now() - date;
    return response;
  };
  const baseUrl = env.NOTION_API_BASE_URL || NOTION_URL;
  const client = new NotionClient({ token, baseUrl, fetch: listening });
  try {
    const self = await client.read('/users/me');
    return [
      whose(self, baseUrl),
      ...(await mayDo(client)),
      ...(clock.ahead === undefined ? [] : [clocks(clock.ahead)]),
      ...(await lookAtPlaces(app, client)),
      ...(await lookAtSpaces(app, listening)),
    ];
  } catch (error) {
    if (!isNotionError(error)) throw error;
    return [{ ...toMend(error.message), outside: true }];
  }
}

function whose({ name, bot }: Body, baseUrl: string): Finding {
  const { workspace_name, owner } = (bot ?? {}) as { workspace_name?: string; owner?: Body };
  const user = owner?.user as Body | undefined;
  const who = user ? `${user.name ?? 'a person'}, through "${name}"` : `the connection "${name}"`;
  const where = baseUrl === NOTION_URL ? '' : ` at ${baseUrl}`;
  return ok(
    `The token is that of ${who}, in the workspace "${workspace_name ?? ''}"${where}. Notion does not say when it ends.`,
  );
}

/** What can be asked without changing anything, and what it is for. */
const CAPABILITIES: readonly { may: string; needed: boolean; ask: (client: NotionClient) => Promise<unknown> }[] = [
  { may: 'read content', needed: true, ask: client => client.query('/search', { page_size: 1 }) },
  { may: 'read who there is', needed: false, ask: client => client.read('/users', { page_size: '1' }) },
  {
    may: 'read comments',
    needed: false,
    ask: async client => {
      const found = await client.query('/search', { page_size: 1, filter: { property: 'object', value: 'page' } });
      const [page] = (found.results ?? []) as Body[];
      // Where no page is shared, there is nothing to ask about.
      if (page) await client.read('/comments', { block_id: String(page.id) });
    },
  },
];

async function mayDo(client: NotionClient): Promise<Finding[]> {
  const lacking: (typeof CAPABILITIES)[number][] = [];
  for (const capability of CAPABILITIES) if (!(await isGranted(capability.ask(client)))) lacking.push(capability);
  const granted = CAPABILITIES.filter(one => !lacking.includes(one)).map(({ may }) => may);
  const how = 'Switch it on in Notion: Settings → Connections → your connection → Capabilities.';
  return [
    ...(granted.length > 0
      ? [ok(`It may ${granted.join(', ')}. Whether it may write shows when something is published.`)]
      : []),
    ...lacking.map(({ may, needed }) =>
      needed ? toMend(`It may not ${may}.`, how) : note(`It may not ${may}. ${how}`),
    ),
  ];
}

async function isGranted(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (isNotionError(error, 'no_capability')) return false;
    throw error;
  }
}

function clocks(ahead: number): Finding {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  if (Math.abs(ahead) <= TOLERATED) return ok('The clock of this machine goes as that of Notion');
  return toMend(
    `The clock of this machine is ${seconds} seconds ${ahead > 0 ? 'ahead of' : 'behind'} that of Notion.`,
    'Let the machine set its time by itself: what was edited when is judged by it.',
  );
}
