import type { App } from '../app.ts';
import type { Exit } from '../exit.ts';

/** One subcommand of `rapport`. A command asks, calls one function, and shows the result. */
export interface Command {
  name: string;
  /** One line, for the list of commands. */
  about: string;
  /** `<required>`, `[optional]`, `[many...]`, with what each is. */
  arguments?: readonly [usage: string, about: string][];
  options?: readonly CommandOption[];
  /** Examples for `--help`. */
  examples?: readonly string[];
  run(app: App, input: CommandInput): Promise<Exit>;
}

/** Subcommands of one name: `rapport template save`. */
export interface CommandGroup extends Pick<Command, 'name' | 'about' | 'options' | 'examples'> {
  commands: readonly Command[];
}

export interface CommandOption {
  /** `--to <file|notion>` */
  flags: string;
  about: string;
  /** It may be given more than once. */
  many?: true;
  /** What it may be. */
  choices?: readonly string[];
}

export interface CommandInput {
  arguments: readonly string[];
  options: { readonly [name: string]: string | true | readonly string[] | undefined };
}

/** The value of an option that takes one; `undefined` when it wasn't given. */
export function optionOf(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
}

export const flagOf = (input: CommandInput, name: string): boolean => input.options[name] === true;

export function listOf(input: CommandInput, name: string): readonly string[] {
  const value = input.options[name];
  return Array.isArray(value) ? value : [];
}
