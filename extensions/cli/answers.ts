import { parse } from 'yaml';
import type { Context } from '../../shared/template/index.ts';
import { describeForm, type Field, type Template } from '../../shared/template/index.ts';
import type { App } from './app.ts';
import type { CommandInput } from './commands/command.ts';
import { listOf, optionOf } from './commands/command.ts';
import { Complaint, wrongUse } from './exit.ts';

/** The answers from `--answers file` and `--set name=value`, which wins. */
export async function givenAnswers(app: App, input: CommandInput): Promise<{ [name: string]: unknown }> {
  const file = optionOf(input, 'answers');
  const answers = file === undefined ? {} : await readAnswers(app, file);
  for (const pair of listOf(input, 'set')) {
    const at = pair.indexOf('=');
    if (at < 1) throw wrongUse(`--set ${pair}: write it as --set name=value`);
    answers[pair.slice(0, at).trim()] = pair.slice(at + 1);
  }
  return answers;
}

async function readAnswers(app: App, file: string): Promise<{ [name: string]: unknown }> {
  const text = await app.files.read(file);
  if (text === undefined) throw new Complaint(`${file}: there is no such file here.`);
  try {
    const value: unknown = parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    throw new Complaint(`${file}: ${(error as Error).message}`);
  }
  throw new Complaint(`${file}: this should be a list of names and values, such as "report: Ana Lopes".`);
}

/** Asks for what is required and not known. Where nothing can be asked, it says what is missing and how to give it. */
export async function completeAnswers(
  app: App,
  template: Pick<Template, 'inputs' | 'manifest'>,
  given: { readonly [name: string]: unknown },
  context: Context,
): Promise<{ [name: string]: unknown }> {
  const answers = { ...given };
  const missing: Field[] = [];
  for (const { name } of template.inputs) {
    // Described anew each time: whether a question matters may depend on the answers before it.
    const field = describeForm(template, context, answers).find(field => field.name === name);
    if (!field?.asked || answers[name] !== undefined) continue;
    const answer = await ask(app, field);
    if (answer === undefined || answer === '') missing.push(field);
    else answers[field.name] = answer;
  }
  if (missing.length === 0) return answers;
  const flags = [...new Set(missing.map(({ name }) => howToGive(template, name)))].join(' ');
  throw wrongUse(
    `"${template.manifest.title}" needs to know: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}.\nGive it with ${flags}`,
  );
}

const isSecret = ({ inputs }: Pick<Template, 'inputs'>, name: string): boolean =>
  inputs.some(input => input.name === name && input.type === 'secret-number');

/** The option with which an answer is given. */
export const howToGive = (template: Pick<Template, 'inputs'>, name: string): string =>
  isSecret(template, name) ? '--answers <file>' : `--set ${name}=…`;

/** The names of the answers that stand on the command line itself. */
export const typedNames = (input: CommandInput): string[] =>
  listOf(input, 'set').map(pair => pair.slice(0, Math.max(0, pair.indexOf('='))).trim());

/**
 * Refuses a secret number on the command line, where the shell's history and everybody's list of processes would keep it.
 *
 * @throws Complaint
 */
export function refuseSecrets(template: Pick<Template, 'inputs'>, typed: readonly string[]): void {
  const secret = typed.find(name => isSecret(template, name));
  if (secret === undefined) return;
  throw wrongUse(
    `\`${secret}\` is a secret number, and a command line is kept in the shell's history.\nLeave it out to be asked for it unseen, or give it with --answers <file>.`,
  );
}

/** What is typed, though there are options: a name may be a new one, and several are written with commas. */
const TYPED: readonly Field['control']['kind'][] = ['person', 'people', 'several'];

function ask(app: App, { label, help, options, control }: Field): Promise<string | undefined> {
  const question = help ? `${label} (${help})` : label;
  if (control.kind === 'secret') return app.ask.text(question, { secret: true });
  const choosing = options?.length && !TYPED.includes(control.kind);
  if (choosing)
    return app.ask.choose(
      question,
      options.map(value => ({ value, label: value })),
    );
  return app.ask.text(question, options?.length ? { placeholder: options.slice(0, 4).join(', ') } : {});
}
