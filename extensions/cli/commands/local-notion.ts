import { asWorkspaceFile, type Plan, startLocalNotion, type WorkspaceFile } from '../../local-notion/index.ts';
import type { App } from '../app.ts';
import { Complaint, EXIT } from '../exit.ts';
import { portOf } from '../port-of.ts';
import { stopped } from '../stopped.ts';
import { type Command, flagOf, optionOf } from './command.ts';

export const localNotion: Command = {
  name: 'local-notion',
  about: 'run a stand-in for Notion on this machine, with a page viewer',
  options: [
    { flags: '--port <number>', about: 'where it listens; 0 is any free port' },
    { flags: '--data <folder>', about: 'where it keeps its pages; without it they are in memory' },
    { flags: '--sample', about: 'begin with some pages to look at' },
    { flags: '--import <file>', about: 'begin with a workspace that was exported' },
    { flags: '--export <file>', about: 'write the whole workspace to a file at the end' },
    { flags: '--faults <file>', about: 'a JSON file that says what is to go wrong' },
    { flags: '--plan <name>', about: 'switch the rate limit of a plan on', choices: ['free', 'business'] },
  ],
  async run(app, input) {
    const [from, to] = [optionOf(input, 'import'), optionOf(input, 'export')];
    const workspace = from === undefined ? undefined : await readWorkspace(app, from);
    const [data, faults, plan] = ['data', 'faults', 'plan'].map(name => optionOf(input, name));
    const local = await startLocalNotion({
      port: portOf(optionOf(input, 'port') ?? '0'),
      sample: flagOf(input, 'sample'),
      ...(workspace === undefined ? {} : { workspace }),
      ...(data === undefined ? {} : { data }),
      ...(faults === undefined ? {} : { faults }),
      ...(plan === undefined ? {} : { plan: plan as Plan }),
    });
    process.stdout.write(`${JSON.stringify({ url: local.url, token: local.token, root: local.root })}\n`);
    await stopped();
    if (to !== undefined) await app.files.write(to, `${JSON.stringify(local.snapshot(), null, 1)}\n`);
    await local.close();
    return EXIT.done;
  },
};

async function readWorkspace(app: App, file: string): Promise<WorkspaceFile> {
  const text = await app.files.read(file);
  if (text === undefined) throw new Complaint(`${file}: there is no such file here.`);
  try {
    return asWorkspaceFile(JSON.parse(text), file);
  } catch (error) {
    throw new Complaint(`${file}: ${(error as Error).message}`);
  }
}
