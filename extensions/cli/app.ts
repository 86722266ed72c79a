import type { Ask, Clock, Progress } from '../../shared/ports.ts';
import { openWorkspace, type Workspace } from '../../shared/workspace/index.ts';
import { knownDatabases } from '../../shared/workspace/known-databases.ts';
import { noted } from '../../shared/workspace/noted.ts';
import { notionPlaces, notionShelves } from '../../shared/workspace/templates-in-notion/notion-shelves.ts';
import { willTrack } from './host/git-files.ts';
import { gitUser } from './host/git-user.ts';
import { nodeFiles } from './host/node-files.ts';
import { systemClock } from './host/system-clock.ts';
import { templateShelf } from './host/template-shelf.ts';
import { templatesFolder } from './host/templates-folder.ts';
import { terminalAsk } from './host/terminal-ask.ts';

/** What every command may use: the folder it was started in, the clock, the person, and where to say things. */
export interface App extends Workspace {
  folder: string;
  ask: Ask;
  progress: Progress;
  env: { readonly [name: string]: string | undefined };
  fetch: typeof fetch;
  json: boolean;
  /** Yes to exactly what `--dry-run` listed. */
  yes: boolean;
  /** A line for the reader; nothing where the result is JSON. */
  say(line: string): void;
  /** The result, where it is to be JSON. */
  result(value: unknown): void;
}

export interface AppOptions {
  json: boolean;
  yes: boolean;
  /** The language of pages that are made; the setting of the folder, where none is named. */
  language?: string;
  folder?: string;
  env?: App['env'];
  ask?: Ask;
  clock?: Clock;
  fetch?: typeof fetch;
  out?: (text: string) => void;
}

/** Puts the collaborators together. Nothing is read before a command asks for it. */
export function createApp(options: AppOptions): App {
  const { json, yes, folder = process.cwd(), env = process.env, out = text => process.stdout.write(text) } = options;
  const say = (line: string): void => {
    if (!json) out(`${line}\n`);
  };
  const clock = options.clock ?? systemClock(env);
  const reach = options.fetch ?? fetch;
  const notion = {
    clock,
    token: env.NOTION_TOKEN || env.NOTION_API_TOKEN || '',
    missing: 'There is no token for Notion: put one into NOTION_TOKEN.',
    baseUrl: env.NOTION_API_BASE_URL,
    fetch: reach,
  };
  const workspace = openWorkspace({
    files: nodeFiles(folder),
    clock,
    templates: nodeFiles(templatesFolder()),
    language: options.language,
    shelf: async name => templateShelf(folder, name),
    databases: knownDatabases,
    inNotion: async (files, named) => notionShelves(notion, files, await notionPlaces(files, named)),
    userName: async () => (await gitUser(folder))?.name,
    tracked: path => willTrack(folder, path),
    noted,
  });
  return {
    ...workspace,
    folder,
    env,
    json,
    yes,
    say,
    ask: options.ask ?? terminalAsk(!json && Boolean(process.stdin.isTTY && process.stdout.isTTY)),
    progress: { step: say },
    fetch: reach,
    result: value => {
      if (json) out(`${JSON.stringify(value)}\n`);
    },
  };
}
