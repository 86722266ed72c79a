import type { DueEntry } from '../../../shared/practice/due/due-entry.ts';
import { drop, settle, snooze } from '../../../shared/practice/due/settle-due.ts';
import { type Amount, addToDay, parseAmount } from '../../../shared/template/dates/day.ts';
import { sayDay } from '../../../shared/template/dates/words.ts';
import { answerDue } from '../../../shared/workspace/answer-due.ts';
import { type Due, dueIn } from '../../../shared/workspace/due.ts';
import { keepDueMemory } from '../../../shared/workspace/due-files.ts';
import type { App } from '../app.ts';
import { describeDue } from '../describe-due.ts';
import { writeCalendar } from '../due-calendar.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { sayLeftOut } from '../say-left-out.ts';
import { settled } from '../settle.ts';
import { type Command, type CommandInput, optionOf } from './command.ts';

export const due: Command = {
  name: 'due',
  about: 'show what you wanted to look at again, and when you meet whom next',
  arguments: [['[words...]', 'with --answer: what came of it']],
  options: [
    { flags: '--within <time>', about: 'how far to look ahead, such as "3 months"; else 30 days' },
    { flags: '--answer <id>', about: 'write the words that follow into the page that asks' },
    { flags: '--snooze <id>', about: 'put something off' },
    { flags: '--for <time>', about: 'with --snooze: for how long, such as "2 weeks"; else a week' },
    { flags: '--drop <id>', about: 'let something go: it does not come up again' },
    { flags: '--ics <file>', about: 'write all of it as a calendar file' },
  ],
  examples: ['rapport due', 'rapport due --answer 7k2qd "From 41 to 18 minutes. Keep."', 'rapport due --snooze 7k2qd'],
  async run(app, input) {
    const [only, second] = ACTIONS.filter(({ option }) => optionOf(input, option) !== undefined);
    if (second) throw wrongUse(`--${only!.option} and --${second.option}: one at a time.`);
    if (input.arguments.length > 0 && only?.option !== 'answer')
      throw wrongUse('Words belong to an answer: rapport due --answer <id> "what came of it"');
    const within = amountOf(input, 'within', '30 days');
    const found = await dueIn(app);
    if (only) return only.run(app, found, input);
    await keepDueMemory(app.files, found.memory);
    const until = addToDay(app.clock.today(), within);
    const shown = {
      entries: found.entries.filter(({ on }) => on <= until),
      meetings: found.meetings.filter(({ next }) => next === undefined || next <= until),
      unclear: found.unclear,
    };
    for (const line of describeDue(shown, app.clock.today())) app.say(line);
    if (shown.entries.length + shown.meetings.length === 0)
      app.say(`Nothing comes up until ${sayDay(until, app.clock.today())}.`);
    const leftOut = await sayLeftOut(app);
    app.result({ due: shown.entries, meetings: shown.meetings, unclear: shown.unclear, leftOut });
    return EXIT.done;
  },
};

interface Action {
  option: string;
  run(app: App, found: Due, input: CommandInput): Promise<Exit>;
}

const ACTIONS: readonly Action[] = [
  {
    option: 'answer',
    async run(app, found, input) {
      const entry = entryNamed(found, optionOf(input, 'answer')!);
      const words = input.arguments.join(' ').trim();
      if (words === '') throw wrongUse(`Say what came of it: rapport due --answer ${entry.id} "…"`);
      if (entry.what === 'delete') throw new Complaint(onDeleting(entry));
      const { file, line, linked } = settled(await answerDue(app, found, entry, words));
      await keepDueMemory(app.files, settle(found.memory, entry, app.clock.today()));
      app.say(`${file}: ${line}`);
      if (linked) app.say('  It goes to Notion by its next sync.');
      app.result({ id: entry.id, file, line });
      return EXIT.done;
    },
  },
  {
    option: 'snooze',
    async run(app, found, input) {
      const entry = entryNamed(found, optionOf(input, 'snooze')!);
      const today = app.clock.today();
      const memory = snooze(found.memory, entry, amountOf(input, 'for', '1 week'), today);
      await keepDueMemory(app.files, memory);
      const { until = '' } = memory[entry.id]!;
      app.say(`${entry.title}: comes up again on ${sayDay(until, today)}.`);
      app.result({ id: entry.id, until });
      return EXIT.done;
    },
  },
  {
    option: 'drop',
    async run(app, found, input) {
      const entry = entryNamed(found, optionOf(input, 'drop')!);
      if (entry.what === 'delete') throw new Complaint(onDeleting(entry));
      await keepDueMemory(app.files, drop(found.memory, entry, app.clock.today()));
      app.say(`${entry.title}: does not come up again. Another day on the page brings it back.`);
      app.result({ id: entry.id, dropped: true });
      return EXIT.done;
    },
  },
  {
    option: 'ics',
    async run(app, found, input) {
      const file = optionOf(input, 'ics')!;
      const count = await writeCalendar(app, file, found);
      await keepDueMemory(app.files, found.memory);
      app.say(
        count === 0
          ? `Nothing comes up, so there is no ${file}: a calendar file can't be empty.`
          : `Wrote ${file}: ${count} ${count === 1 ? 'day' : 'days'}.`,
      );
      app.result({ file, days: count });
      return EXIT.done;
    },
  },
];

function entryNamed({ entries }: Due, id: string): DueEntry {
  const entry = entries.find(entry => entry.id === id);
  if (entry) return entry;
  throw new Complaint(`${id}: nothing with this id comes up. rapport due shows what does, each with its id in front.`);
}

const onDeleting = ({ title, path }: DueEntry): string =>
  `"${title}" comes up until it is gone: delete ${path ?? 'it'} with what belongs to it, or give it another day under \`delete_after\`.`;

function amountOf(input: CommandInput, option: string, usual: string): Amount {
  const text = optionOf(input, option) ?? usual;
  const amount = parseAmount(text);
  if (amount && amount.count > 0) return amount;
  throw wrongUse(`--${option} ${text}: write a time such as "2 weeks", "10 days" or "3 months".`);
}
