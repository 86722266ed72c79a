#!/usr/bin/env node
// The `rapport` command: reads the arguments, calls one command of the list, and ends with its exit code.

import { CommanderError, Option, Command as Program } from 'commander';
import { createApp } from './app.ts';
import type { Command, CommandInput } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { EXIT, type Exit } from './exit.ts';
import { COMMAND } from './product.ts';
import { report } from './report.ts';

async function main(argv: readonly string[]): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = new Program(COMMAND)
    .description('One-on-ones, career worksheets, feedback pages and plans: the same page in your files and in Notion.')
    .exitOverride()
    .showHelpAfterError(`(${COMMAND} --help lists the commands)`)
    .configureHelp({ showGlobalOptions: true });
  for (const command of commands) {
    addCommand(program, command, async input => {
      const app = createApp({ json: input.options.json === true, yes: input.options.yes === true });
      exit = await command.run(app, input);
    });
  }
  try {
    await program.parseAsync([...argv]);
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    return report(error, argv.includes('--json'));
  }
}

function addCommand(program: Program, command: Command, run: (input: CommandInput) => Promise<void>): void {
  const sub = program.command(command.name).description(command.about).exitOverride();
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
    const args = given
      .slice(0, -2)
      .flat()
      .filter(value => typeof value === 'string');
    await run({ arguments: args, options: sub.opts() });
  });
}

process.exitCode = await main(process.argv);
