import type { Json } from '../../shared/document/json.ts';
import { pageIdIn } from '../../shared/notion/client/page-id-in.ts';
import type { RemoteListed } from '../../shared/notion/remote-page.ts';
import type { TeamMember } from '../../shared/practice/index.ts';
import { newPerson } from '../../shared/template/render/people.ts';
import type { App } from './app.ts';
import { wrongUse } from './exit.ts';
import { reachNotion } from './reach-notion.ts';

/**
 * The people in a database of Notion: one a row, by its title or by the user that it names; with the handle and whom they report
 * to, where it has properties with these names, as the database *Team* of set-up does.
 *
 * @param address the link to the database or data source
 * @throws NotionError
 */
export async function notionMembers(app: App, address: string): Promise<TeamMember[]> {
  const id = pageIdIn(address);
  if (id === undefined)
    throw wrongUse(`--from ${address}: this is no database of Notion. Copy its link in Notion: ••• → Copy link.`);
  const host = await reachNotion(app);
  const rows = await host.pages.list(await host.pages.place(id));
  const people = rows.map(memberOf);
  const byRow = new Map(rows.map((row, i) => [plain(row.id), people[i]?.id]));
  return rows.flatMap((row, i) => {
    const person = people[i];
    if (!person) return [];
    const manager = byRow.get(plain(textIn(named(row, 'reports to'), 'relation', 'id')));
    return [{ ...person, ...(manager === undefined ? {} : { manager }) }];
  });
}

const plain = (id: string): string => id.replaceAll('-', '');

function memberOf(row: RemoteListed): TeamMember | undefined {
  const user = first(Object.values(row.properties).find(({ type }) => type === 'people')?.people);
  const name = row.title.trim() || String(user?.name ?? '').trim();
  if (name === '') return undefined;
  const handle = textIn(named(row, 'handle'), 'rich_text', 'plain_text');
  return {
    ...newPerson(name),
    ...(handle === '' ? {} : { handle }),
    ...(typeof user?.id === 'string' ? { notion: user.id } : {}),
  };
}

const named = ({ properties }: RemoteListed, name: string) =>
  Object.entries(properties).find(([key]) => key.toLowerCase() === name)?.[1];

const textIn = (property: { [key: string]: Json } | undefined, list: string, key: string): string =>
  String(first(property?.[list])?.[key] ?? '').trim();

function first(list: Json | undefined): { [key: string]: Json } | undefined {
  const [one] = Array.isArray(list) ? list : [];
  return typeof one === 'object' && one !== null && !Array.isArray(one) ? one : undefined;
}
