import type { Diagnostic, Template } from '../../../shared/template/index.ts';
import { knownContext, preparePage, tookNoted, writePage } from '../../../shared/workspace/index.ts';
import { withOrigin } from '../../../shared/workspace/with-origin.ts';
import { completeAnswers, givenAnswers, howToGive, refuseSecrets, typedNames } from '../answers.ts';
import type { App } from '../app.ts';
import { describePage } from '../describe-page.ts';
import { Complaint, EXIT, type Exit } from '../exit.ts';
import { mayUse } from '../gather/may-use.ts';
import { introduce } from '../introduce.ts';
import { settled } from '../settle.ts';
import { templateNamed } from '../template-named.ts';
import type { Command } from './command.ts';

export const newPage: Command = {
  name: 'new',
  about: 'make a page from a template',
  arguments: [['<template>', 'its id, which `rapport list` shows, or a Markdown file']],
  options: [
    { flags: '--set <name=value>', about: 'an answer; may be given more than once', many: true },
    { flags: '--answers <file>', about: 'a YAML or JSON file with answers' },
    { flags: '--language <language>', about: 'the language of the page, such as de; else the setting of the folder' },
  ],
  examples: [
    'rapport new one-on-one-weekly --set report="Ana Lopes"',
    'rapport new prd --set title="Invoice import"',
    'rapport new retro.md',
  ],
  async run(app, input) {
    const [id = ''] = input.arguments;
    return makeFrom(app, id, await givenAnswers(app, input), typedNames(input));
  },
};

/**
 * Makes a page and says what was made.
 *
 * @param typed the names of the answers that stand on the command line
 */
export async function makeFrom(
  app: App,
  id: string,
  given: { readonly [name: string]: unknown },
  typed: readonly string[],
): Promise<Exit> {
  const { template } = await templateNamed(app, id);
  refuseSecrets(template, typed);
  const answers = await completeAnswers(app, template, given, await knownContext(app));
  const made = await preparePage(app, template, answers);
  refuseAnswers(made.diagnostics, template);
  const named = await withOrigin(app, template, answers, made);
  settled(await writePage(app.files, named.made, named.origin));
  await tookNoted(app, made);
  for (const line of [...describePage(made), ...(await mayUse(app, made.path, template))]) app.say(line);
  await introduce(app, template, answers);
  app.result({
    file: made.path,
    title: made.title,
    draft: made.draft,
    private: made.companions.map(({ path }) => path),
    carried: made.context.carried?.promises?.length ?? 0,
    questions: made.context.questions ?? [],
    gone: made.gone,
  });
  return EXIT.done;
}

/** Wrong answers, each with the option that mends it. */
function refuseAnswers(diagnostics: readonly Diagnostic[], template: Pick<Template, 'inputs'>): void {
  const errors = diagnostics.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  const said = errors.map(({ message, input }) =>
    input ? `${message} Give it with ${howToGive(template, input)}` : message,
  );
  const exit = errors.every(({ input }) => input !== undefined) ? EXIT.wrongUse : EXIT.problems;
  throw new Complaint(`${said.join('\n')}\nNothing was made.`, exit);
}
