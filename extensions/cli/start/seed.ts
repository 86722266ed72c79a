import { stringify } from 'yaml';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { NotionClient } from '../../../shared/notion/client/notion-client.ts';
import { makePage } from '../../../shared/practice/index.ts';
import { publishPage } from '../../../shared/sync/actions/publish-page.ts';
import { addToDay, nextWeekday } from '../../../shared/template/dates/day.ts';
import { ME_FILE, PEOPLE_FILE, writePage } from '../../../shared/workspace/index.ts';
import type { LocalNotion } from '../../local-notion/index.ts';
import { createApp } from '../app.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import { fillPage } from './fill-page.ts';
import { MANAGER, PEOPLE, REPORTS, WEEKS } from './sample-team.ts';

const WEEKLY = 'one-on-one-weekly';

export interface Seeding {
  folder: string;
  notion: LocalNotion;
  env: { readonly [name: string]: string | undefined };
  today: string;
  say(line: string): void;
}

/** The day of the coming meeting: today if it is Monday, else the next. */
export const meetingDay = (today: string): string => nextWeekday(today, 1, true);

/**
 * Makes the sample: a workspace folder and its pages in Local Notion, by the same functions that everybody uses. Each pair
 * has a space with a journal of its own, and three weeks behind them.
 */
export async function seed({ folder, notion, env, today, say }: Seeding): Promise<void> {
  const ids = new Map(PEOPLE.map(person => [person.id, notion.addPerson({ name: person.name })]));
  const first = createApp({ json: false, yes: true, folder, env, out: () => {} });
  const team = PEOPLE.map(({ first: _, ...person }) => ({ ...person, notion: ids.get(person.id)! }));
  await first.files.write(PEOPLE_FILE, stringify({ people: team }));
  await first.files.write(ME_FILE, `me: ${MANAGER.id}\n`);
  const client = new NotionClient({ token: notion.token, baseUrl: notion.url, fetch });
  const places: { [id: string]: object } = {};
  const journals = new Map<string, string>();
  for (const report of REPORTS) {
    const journal = await makePairSpace(client, notion.root, `${MANAGER.first} and ${report.first}`);
    journals.set(report.id, journal);
    places[journal] = { readers: 'pair', people: [MANAGER.id, report.id], confirmed: today };
  }
  await first.files.write('.rapport/config.yaml', stringify({ places }));
  for (const report of REPORTS) {
    say(`Three weeks of ${MANAGER.first} and ${report.first}`);
    for (const [index, week] of WEEKS[report.id]!.entries()) {
      const day = addToDay(meetingDay(today), { count: -21 + index * 7, unit: 'day' });
      await makeWeek({ folder, env, report: report.name, day, journal: journals.get(report.id)! }, week);
    }
  }
}

interface WeekToMake {
  folder: string;
  env: Seeding['env'];
  report: string;
  day: string;
  journal: string;
}

/** One page, made, filled in and published on its day. */
async function makeWeek(
  { folder, env, report, day, journal }: WeekToMake,
  week: Parameters<typeof fillPage>[1],
): Promise<void> {
  const clock = { now: () => new Date(`${day}T09:00:00Z`), today: () => day };
  const app = createApp({ json: false, yes: true, folder, env, clock, out: () => {} });
  const [catalog, people, me, pages] = await Promise.all([app.catalog(), app.people(), app.me(), app.pages()]);
  const entry = catalog.find(WEEKLY)!;
  const bank = catalog.questions();
  const made = makePage({
    template: entry.template,
    answers: { report, date: day },
    today: day,
    people,
    pages,
    ...(me ? { me } : {}),
    ...(bank ? { bank } : {}),
  });
  const path = made.path.includes('/') ? made.path : `${report}/${made.path}`;
  const text = printMarkdown(fillPage(readMarkdown(made.text), week, day));
  const companions = made.companions.map(part => ({
    ...part,
    path: part.path.includes(`/${report}/`) ? part.path : part.path.replace(/([^/]*)$/, `${report}/$1`),
  }));
  settled(await writePage(app.files, { ...made, path, text, companions }));
  settled(await publishPage(await reachNotion(app), { file: path, parent: journal }));
}

/** A page for two with their journal: a database in which the kind tells one-on-ones, career pages and feedback apart. */
async function makePairSpace(client: NotionClient, root: string, title: string): Promise<string> {
  const text = (content: string) => [{ text: { content } }];
  const page = await client.write('POST', '/pages', {
    parent: { page_id: root },
    properties: { title: { title: text(title) } },
    icon: { type: 'emoji', emoji: '🤝' },
  });
  const database = await client.write('POST', '/databases', {
    parent: { type: 'page_id', page_id: String(bodyOf(page).id) },
    title: text('Journal'),
    is_inline: true,
    initial_data_source: { properties: JOURNAL },
  });
  const [source] = bodyOf(database).data_sources as { id: string }[];
  return source!.id;
}

const JOURNAL = {
  Name: { title: {} },
  Kind: {
    select: {
      options: [
        { name: 'One-on-one', color: 'blue' },
        { name: 'Career', color: 'green' },
        { name: 'Feedback', color: 'orange' },
      ],
    },
  },
  Date: { date: {} },
  Report: { people: {} },
  Manager: { people: {} },
  Mode: { select: { options: [] } },
  'Open promises': { number: { format: 'number' } },
};

function bodyOf(written: Awaited<ReturnType<NotionClient['write']>>): { [key: string]: unknown } {
  if (written.kind !== 'done') throw new Error('Local Notion did not answer while the sample was made.');
  return written.body;
}
