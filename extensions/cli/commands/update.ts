import type { SyncHost } from '../../../shared/sync/actions/host.ts';
import type { Problem } from '../../../shared/sync/actions/problem.ts';
import { readPageMeta } from '../../../shared/sync/page-file/page-meta.ts';
import { adoptPage } from '../../../shared/sync/update/adopt-page.ts';
import { adoptInNotion } from '../../../shared/sync/update/in-notion/adopt-in-notion.ts';
import { updateInNotion } from '../../../shared/sync/update/in-notion/update-in-notion.ts';
import { removeUnused } from '../../../shared/sync/update/origin-path.ts';
import type { UpdateReport } from '../../../shared/sync/update/update-file.ts';
import { knownContext } from '../../../shared/workspace/index.ts';
import { createUpdateHost } from '../../../shared/workspace/update-host.ts';
import { updateWithParts } from '../../../shared/workspace/update-with-parts.ts';
import { givenAnswers } from '../answers.ts';
import type { App } from '../app.ts';
import { describeUpdate } from '../describe-update.ts';
import { eachFile, type Failure, isFailure } from '../each-file.ts';
import { EXIT, wrongUse } from '../exit.ts';
import { reachNotion } from '../reach-notion.ts';
import { type Targets, updateTargets } from '../update-targets.ts';
import { type Command, type CommandInput, flagOf, optionOf } from './command.ts';

export const update: Command = {
  name: 'update',
  about: 'bring pages to the new version of their template; what you wrote stays',
  arguments: [
    [
      '[paths...]',
      'files, folders, or links to pages or a database of Notion; all files made from a template, where none is named',
    ],
  ],
  options: [
    { flags: '--check', about: 'only say which pages are behind' },
    { flags: '--dry-run', about: 'only show what would be done' },
    {
      flags: '--adopt <template>',
      about: 'align a page that was made by hand, or before this was kept, by its headings',
    },
    {
      flags: '--set <name=value>',
      about: 'an answer to what the new version asks; may be given more than once',
      many: true,
    },
    { flags: '--yes', about: 'say yes to what --dry-run listed' },
  ],
  examples: [
    'rapport update --check',
    'rapport update "Ana Lopes.md" --dry-run',
    'rapport update notes.md --adopt prd',
    'rapport update https://www.notion.so/38d9ce7b60a4814686a8e82177e8342a --dry-run',
  ],
  async run(app, input) {
    const [adopt, check] = [optionOf(input, 'adopt'), flagOf(input, 'check')];
    if (adopt !== undefined && input.arguments.length === 0) throw wrongUse('Name the page that --adopt is for.');
    const reach = onceReached(app);
    const kind = adopt === undefined ? undefined : (await app.catalog()).find(adopt)?.template.manifest.notion.kind;
    const targets = await updateTargets(app, input.arguments, reach, adopt === undefined ? undefined : { kind });
    const act =
      adopt === undefined
        ? await updating(app, input, targets, reach)
        : await adopting(app, input, targets, reach, adopt);
    const { results, exit } = await eachFile(targets.names, act, result => {
      const asked = adopt !== undefined && !flagOf(input, 'dryRun');
      for (const line of check ? checked(result) : shown(result, asked)) app.say(line);
    });
    await removeUnused(app.files, results.flatMap(leftBehind));
    for (const line of describeUnknown(targets.unknown)) app.say(line);
    app.say(summary(results, input));
    app.result(results.map(forMachines));
    if (check) return results.some(({ kind }) => kind !== 'current') ? EXIT.problems : EXIT.done;
    return exit === EXIT.done && results.some(result => needsSomebody(result, input)) ? EXIT.problems : exit;
  },
};

type Act = (file: string) => Promise<UpdateReport | Problem>;

/** Notion is reached once, and only where a page of it is meant. */
function onceReached(app: App): () => Promise<SyncHost> {
  let reached: Promise<SyncHost> | undefined;
  return () => {
    reached ??= reachNotion(app);
    return reached;
  };
}

async function updating(
  app: App,
  input: CommandInput,
  { pages }: Targets,
  reach: () => Promise<SyncHost>,
): Promise<Act> {
  const update = await createUpdateHost(app);
  const answers = await givenAnswers(app, input);
  const dryRun = flagOf(input, 'check') || flagOf(input, 'dryRun');
  const approve = async ({ file, open }: UpdateReport): Promise<boolean> => {
    const what = open.map(({ field }) => field).join(' and ');
    return app.yes || (await app.ask.confirm(`${file}: take the new ${what} of the template?`)) === true;
  };
  const options = { dryRun, answers, approve };
  return async file => {
    const page = pages.get(file);
    if (page === undefined) return updateWithParts(app, update, { file, ...options });
    return updateInNotion({ update, sync: await reach() }, { page, ...options });
  };
}

async function adopting(
  app: App,
  input: CommandInput,
  { pages }: Targets,
  reach: () => Promise<SyncHost>,
  template: string,
): Promise<Act> {
  const update = await createUpdateHost(app);
  const [context, answers] = await Promise.all([knownContext(app), givenAnswers(app, input)]);
  const approve = async (report: UpdateReport): Promise<boolean> => {
    for (const line of describeUpdate(report)) app.say(line);
    return app.yes || (await app.ask.confirm(`Add this to ${report.file}? Nothing of it is removed.`)) === true;
  };
  const options = { template, context, answers, dryRun: flagOf(input, 'dryRun'), approve };
  return async file => {
    const page = pages.get(file);
    if (page === undefined) return adoptPage(update, { file, ...options });
    return adoptInNotion({ update, sync: await reach() }, { page, ...options });
  };
}

/** Pages that may well come from a template, made by somebody else or by hand. */
function describeUnknown(unknown: Targets['unknown']): string[] {
  const [first] = unknown;
  if (!first) return [];
  const more = unknown.length === 1 ? '' : ` and ${unknown.length - 1} more`;
  return [
    `Nothing is kept here of how "${first.title}"${more} came to be. To align a page with a template by its headings: rapport update ${first.link} --adopt <template>`,
  ];
}

const checked = (result: UpdateReport | Failure): string[] => {
  if (isFailure(result)) return [result.message];
  return result.kind === 'current' ? [] : [`${result.file}: ${result.from} → ${result.to}`];
};

/** @param asked what would be done was shown already, and somebody asked for a yes */
function shown(result: UpdateReport | Failure, asked: boolean): string[] {
  if (isFailure(result)) return [result.message];
  const left = asked && result.kind === 'preview';
  return left ? [`${result.file}: left as it is. Say --yes to do it.`] : describeUpdate(result);
}

/** How many of the pages are behind, would be brought to a new version, or were. */
function summary(results: readonly (UpdateReport | Failure)[], input: CommandInput): string {
  const many = (count: number, one: string, more: string): string => (count === 1 ? one : more);
  const pages = `${results.length} ${many(results.length, 'page', 'pages')}`;
  const behind = results.filter(({ kind }) => kind !== 'current').length;
  if (behind === 0) return `Nothing to update in ${pages}.`;
  if (flagOf(input, 'check')) return `${behind} of ${pages} ${many(behind, 'is', 'are')} behind.`;
  const wanted = flagOf(input, 'dryRun') ? 'preview' : 'updated';
  const done = results.filter(({ kind }) => kind === wanted).length;
  return `${done} of ${pages} ${wanted === 'updated' ? many(done, 'was', 'were') : 'would be'} updated.`;
}

/** What was kept of a page until then, and is of no use to it any more. */
function leftBehind(result: UpdateReport | Failure): string[] {
  if (isFailure(result) || result.kind !== 'updated') return [];
  const [, yaml = ''] = /^\u{FEFF}?---\r?\n([\s\S]*?)\r?\n---/u.exec(result.before) ?? [];
  const { origin } = readPageMeta(yaml);
  return origin === undefined ? [] : [origin];
}

function needsSomebody(result: UpdateReport | Failure, input: CommandInput): boolean {
  if (isFailure(result) || result.conflicts.length > 0 || result.open.length > 0) return true;
  return result.kind === 'preview' && !flagOf(input, 'dryRun');
}

const forMachines = (result: UpdateReport | Failure): unknown =>
  isFailure(result)
    ? result
    : {
        ...result,
        conflicts: result.conflicts.map(({ field, base, local, remote }) => ({ field, base, local, remote })),
      };
