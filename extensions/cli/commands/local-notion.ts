import { type Plan, startLocalNotion } from '../../local-notion/index.ts';
import { EXIT } from '../exit.ts';
import { type Command, flagOf, optionOf } from './command.ts';

export const localNotion: Command = {
  name: 'local-notion',
  about: 'run a stand-in for Notion on this machine, with a page viewer',
  options: [
    { flags: '--port <number>', about: 'where it listens; 0 is any free port' },
    { flags: '--data <folder>', about: 'where it keeps its pages; without it they are in memory' },
    { flags: '--sample', about: 'begin with some pages to look at' },
    { flags: '--faults <file>', about: 'a JSON file that says what is to go wrong' },
    { flags: '--plan <name>', about: 'switch the rate limit of a plan on', choices: ['free', 'business'] },
  ],
  async run(_app, input) {
    const [data, faults, plan] = ['data', 'faults', 'plan'].map(name => optionOf(input, name));
    const local = await startLocalNotion({
      port: Number(optionOf(input, 'port') ?? 0),
      sample: flagOf(input, 'sample'),
      ...(data === undefined ? {} : { data }),
      ...(faults === undefined ? {} : { faults }),
      ...(plan === undefined ? {} : { plan: plan as Plan }),
    });
    process.stdout.write(`${JSON.stringify({ url: local.url, token: local.token, root: local.root })}\n`);
    await stopped();
    await local.close();
    return EXIT.done;
  },
};

/** Ends when somebody says so: Ctrl-C, or the process that started this one. */
function stopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
