import { CommanderError, Option, Command as Program } from 'commander';
import { isLanguage } from '../../shared/workspace/index.ts';
import { type AppOptions, createApp } from './app.ts';
import type { Command, CommandGroup, CommandInput } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { EXIT, type Exit, wrongUse } from './exit.ts';
import { COMMAND } from './product.ts';
import { report } from './report.ts';

/** Where a command runs; whatever isn't named is this process's own. */
export interface Surroundings extends Omit<AppOptions, 'json' | 'yes'> {
  err?: (text: string) => void;
}

/**
 * Runs one command: reads the arguments, calls it, and says what went wrong where it failed. It never throws.
 *
 * @param args what stands after the command's name
 * @example
 * await run(['next', 'Ana'], { folder: 'your-notes' }) // 0
 */
export async function run(args: readonly string[], around: Surroundings = {}): Promise<Exit> {
  const { err = text => process.stderr.write(text), ...host } = around;
  const { out = text => process.stdout.write(text), env = process.env } = host;
  const json = args.includes('--json');
  let exit: Exit = EXIT.done;
  const program = new Program(COMMAND)
    .description('One-on-ones, career worksheets, feedback pages and plans: the same page in your files and in Notion.')
    .exitOverride()
    .showHelpAfterError(`(${COMMAND} --help lists the commands)`)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: out, writeErr: json ? () => {} : err });
  const start = async (command: Command, input: CommandInput): Promise<void> => {
    const { language } = input.options;
    if (typeof language === 'string' && !isLanguage(language))
      throw wrongUse(`${language}: a language is named by two letters, such as de.`);
    const app = createApp({
      ...host,
      json: input.options.json === true,
      yes: input.options.yes === true,
      ...(typeof language === 'string' ? { language } : {}),
    });
    exit = await command.run(app, input);
  };
  for (const command of commands) {
    if ('run' in command) addCommand(program, command, start);
    else addGroup(program, command, start);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    return report(error, json, { env, out, err });
  }
}

type Start = (command: Command, input: CommandInput) => Promise<void>;

function addGroup(program: Program, { name, about, commands }: CommandGroup, start: Start): void {
  const group = program.command(name).description(about);
  for (const command of commands) addCommand(group, command, start);
}

function addCommand(program: Program, command: Command, start: Start): void {
  const sub = program.command(command.name).description(command.about);
  for (const [usage, about] of command.arguments ?? []) sub.argument(usage, about);
  for (const { flags, about, many, choices } of command.options ?? []) {
    const option = new Option(flags, about);
    if (choices) option.choices([...choices]);
    if (many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    sub.addOption(option);
  }
  sub.option('--json', 'print the result as JSON, and ask nothing');
  if (command.examples)
    sub.addHelpText('after', `\nExamples:\n${command.examples.map(line => `  $ ${line}`).join('\n')}`);
  sub.action(async (...given: unknown[]) => {
    const words = given
      .slice(0, -2)
      .flat()
      .filter(value => typeof value === 'string');
    await start(command, { arguments: words, options: sub.opts() });
  });
}
