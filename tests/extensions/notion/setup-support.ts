import { type SetupReport, type SetupWish, setup } from '../../../extensions/notion/index.ts';
import type { Body } from '../../../shared/notion/client/transport.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import type { Served } from './support.ts';

export const ROOT = '10ca1000-0000-4000-8000-000000000000';
export const ANA = { id: 'ana', name: 'Ana Lopes', first: 'Ana' };
export const BO = { id: 'bo', name: 'Bo Lindqvist', first: 'Bo' };
const WISH: SetupWish = { parent: ROOT, pairs: [[BO, ANA]], native: false, dryRun: false };

/** Sets up for a team and for Ana and Bo; `nobody` means that nobody can be asked who reads it. */
export async function run(
  on: Served,
  wish: Partial<SetupWish> = {},
  answer: boolean | 'nobody' = true,
): Promise<SetupReport> {
  const report = await setup(
    await on.door(),
    { ...WISH, ...wish },
    { step: () => {}, confirm: async () => (answer === 'nobody' ? undefined : answer) },
  );
  if (isProblem(report)) throw new Error(report.message);
  return report;
}

export const changedRows = ({ rows }: SetupReport): string[] =>
  rows
    .filter(({ done }) => done !== 'kept')
    .map(({ done, what, name, detail }) => [done, what, name, detail].filter(Boolean).join(' '));

/** The requests that changed something, from one on. */
export const writes = (on: Served, since: number): string[] =>
  on.notion.requests
    .slice(since)
    .filter(({ method, url }) => method !== 'GET' && !url.includes('/query') && !url.includes('/search'))
    .map(({ method, url }) => `${method} ${url}`);

/** The views of a database, in the order of their tabs. */
export async function views({ client }: Served, database: string): Promise<Body[]> {
  const { results } = await client.read('/views', { database_id: database });
  return Promise.all((results as { id: string }[]).map(({ id }) => client.read(`/views/${id}`)));
}

export const viewNames = async (on: Served, database: string): Promise<unknown[]> =>
  (await views(on, database)).map(({ name }) => name);
