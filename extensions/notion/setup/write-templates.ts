import { stringify } from 'yaml';
import type { Entry } from '../../../shared/catalog/index.ts';
import { printMarkdown } from '../../../shared/markdown/print.ts';
import { isProblem } from '../../../shared/sync/actions/problem.ts';
import type { Template } from '../../../shared/template/index.ts';
import type { Spaces } from '../../../shared/workspace/spaces.ts';
import type { Door } from '../actions/door.ts';
import { hostOf } from '../actions/insert-page.ts';
import { type PublishedOnce, publishOnce } from '../actions/publish-once.ts';
import type { Builder } from './builder.ts';

/**
 * Writes each template as a page of the database *Templates*, ready for Notion's own *Duplicate*. One that is there stays as it
 * is: people may have made it theirs.
 */
export async function writeTemplates(
  door: Door,
  builder: Builder,
  memory: Spaces,
  remember: () => Promise<void>,
): Promise<void> {
  const source = memory.spaces.find(({ people }) => !people)?.databases.Templates?.source;
  const catalog = await door.workspace.catalog();
  for (const entry of catalog.list().filter(isWhole)) {
    const name = entry.template.manifest.title;
    const known = memory.templates[entry.id];
    const before = known === undefined ? undefined : await builder.look(`/pages/${known}`);
    if (before && before.in_trash !== true) {
      builder.say({ done: 'kept', what: 'template', name });
      continue;
    }
    if (builder.dryRun || source === undefined) {
      builder.say({ done: 'made', what: 'template', name });
      continue;
    }
    const written = await write(door, entry, source);
    if ('message' in written) {
      builder.say({ done: 'left', what: 'template', name, detail: written.message });
      continue;
    }
    memory.templates[entry.id] = written.page;
    await remember();
    await written.forget();
    builder.say({ done: 'made', what: 'template', name });
  }
}

/** One that is written in Notion has its page there already. */
const isWhole = ({ page, template }: Entry): boolean =>
  page === undefined && template.diagnostics.every(({ level }) => level !== 'error');

/** As with any page, its text lies in the folder's state until all of it is in Notion, so that a second run goes on with it. */
async function write(
  door: Door,
  { id, template }: Entry,
  source: string,
): Promise<PublishedOnce | { message: string }> {
  const { files } = door.workspace;
  const file = `.rapport/state/template-${id}.md`;
  if ((await files.read(file)) === undefined) await files.write(file, textOf(template));
  const published = await publishOnce(await hostOf(door, () => {}), file, source);
  if (isProblem(published)) {
    await files.remove(file);
    return { message: published.code === 'unconfirmed' ? UNCONFIRMED : published.message };
  }
  return published;
}

const UNCONFIRMED = 'nobody has said yet who reads the space of the team';

/** The page as somebody finds it who has not answered anything: people are called by their part in it. */
function textOf(template: Template): string {
  const { manifest, inputs } = template;
  const parts = inputs.filter(({ type }) => type === 'person').map(({ name }) => [name, partOf(name)] as const);
  const { page } = template.render(Object.fromEntries(parts), {});
  const frontMatter = stringify({
    title: manifest.title,
    // Nobody's words stand in it.
    readers: 'company',
    family: manifest.family,
    ...(manifest.minutes === undefined ? {} : { minutes: manifest.minutes }),
    ...(manifest.purpose === undefined ? {} : { purpose: manifest.purpose }),
  }).trimEnd();
  return printMarkdown({ ...page, frontMatter });
}

/** `skipManager` is "Skip manager". */
function partOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
