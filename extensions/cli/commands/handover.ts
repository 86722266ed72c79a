import type { MayGo } from '../../../shared/practice/handover/what-may-go.ts';
import { beginHandover, type Handover, handOver } from '../../../shared/workspace/handover.ts';
import type { App } from '../app.ts';
import { EXIT, wrongUse } from '../exit.ts';
import { settled } from '../settle.ts';
import { type Command, optionOf } from './command.ts';

export const handover: Command = {
  name: 'handover',
  about: 'begin with a new manager, and take along what you want',
  arguments: [['<manager>', 'your new manager']],
  options: [
    {
      flags: '--take <numbers>',
      about: 'what goes along, by the numbers of the list, such as 1,3; or all, or none',
    },
  ],
  examples: ['rapport handover "Cy Moreau"', 'rapport handover "Cy Moreau" --take 1,2,5'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const plan = settled(await beginHandover(app, name));
    const { items, from, to } = plan;
    const take = optionOf(input, 'take');
    const taken = take === undefined ? await ask(app, plan) : numbered(take, items);
    if (taken === undefined) {
      list(app, plan);
      app.say(
        `\nNothing was written. Say what ${to.first} may read: rapport handover "${to.name}" --take 1,2 (or all, or none)`,
      );
      app.result({ from: from.id, to: to.id, items: items.map(({ line: _, ...item }) => item) });
      return EXIT.problems;
    }
    const done = settled(await handOver(app, plan, taken));
    app.say(`Made ${done.path}`);
    app.say(
      done.went.length === 0
        ? `  Nothing went along. ${to.first} reads nothing of before.`
        : `  ${done.went.length} of ${items.length} things went along. ${to.first} reads nothing else of before.`,
    );
    app.say(`  From now on you report to ${to.name}. The pages with ${from.first} stay between you two.`);
    app.result({
      file: done.path,
      private: done.private,
      taken: done.went.map(({ id }) => id),
      from: from.id,
      to: to.id,
    });
    return EXIT.done;
  },
};

const KINDS: { readonly [kind in MayGo['kind']]: string } = {
  promise: 'What you promised',
  goal: 'What you want to learn',
  agreement: 'How you work',
};

function list(app: App, { items, from, to }: Handover): void {
  if (items.length === 0)
    app.say(`There is nothing open between you and ${from.first} that could go along to ${to.first}.`);
  for (const kind of ['promise', 'goal', 'agreement'] as const) {
    const rows = items.flatMap((item, i) => (item.kind === kind ? [`  ${i + 1}. ${item.text}`] : []));
    if (rows.length > 0) app.say([`${KINDS[kind]}:`, ...rows].join('\n'));
  }
}

/** One question a thing; nothing where nobody can be asked. */
async function ask(app: App, { items, to }: Handover): Promise<string[] | undefined> {
  if (app.json || app.yes) return undefined;
  const taken: string[] = [];
  for (const { id, text } of items) {
    const yes = await app.ask.confirm(`Does ${to.first} read this? ${text}`);
    if (yes === undefined) return undefined;
    if (yes) taken.push(id);
  }
  return items.length === 0 ? undefined : taken;
}

function numbered(take: string, items: readonly MayGo[]): string[] {
  if (take === 'all') return items.map(({ id }) => id);
  if (take === 'none') return [];
  return take.split(',').map(word => {
    const item = items[Number(word.trim()) - 1];
    if (!item) throw wrongUse(`--take ${take}: there is no number ${word.trim()}. The list has ${items.length}.`);
    return item.id;
  });
}
