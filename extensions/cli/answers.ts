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
  for (const field of describeForm(template, context).filter(({ asked, name }) => asked && given[name] === undefined)) {
    const answer = await ask(app, field);
    if (answer === undefined || answer === '') missing.push(field);
    else answers[field.name] = answer;
  }
  if (missing.length === 0) return answers;
  const flags = missing.map(({ name }) => `--set ${name}=…`).join(' ');
  throw wrongUse(
    `"${template.manifest.title}" needs to know: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}.\nGive it with ${flags}`,
  );
}

function ask(app: App, { label, help, options, control }: Field): Promise<string | undefined> {
  const question = help ? `${label} (${help})` : label;
  const choosing = options?.length && control.kind !== 'person' && control.kind !== 'people';
  if (choosing)
    return app.ask.choose(
      question,
      options.map(value => ({ value, label: value })),
    );
  return app.ask.text(question, options?.length ? { placeholder: options.slice(0, 4).join(', ') } : {});
}
