import type { Diagnostic, Template } from '../../../shared/template/index.ts';
import { knownContext, preparePage, tookNoted, writePage } from '../../../shared/workspace/index.ts';
import { withOrigin } from '../../../shared/workspace/with-origin.ts';
import { completeAnswers, givenAnswers, howToGive, refuseSecrets, typedNames } from '../answers.ts';
import type { App } from '../app.ts';
import { describePage } from '../describe-page.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { mayUse } from '../gather/may-use.ts';
import { introduce } from '../introduce.ts';
import { placeNamed } from '../place-named.ts';
import { publishFile } from '../publish-file.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import { templateNamed } from '../template-named.ts';
import { type Command, optionOf } from './command.ts';

export const newPage: Command = {
  name: 'new',
  about: 'make a page from a template',
  arguments: [['<template>', 'its id, which `rapport list` shows, or a Markdown file']],
  options: [
    { flags: '--set <name=value>', about: 'an answer; may be given more than once', many: true },
    { flags: '--answers <file>', about: 'a YAML or JSON file with answers' },
    { flags: '--to <file or notion>', about: 'notion: publish it as well, to the confirmed place of its readers' },
    { flags: '--language <language>', about: 'the language of the page, such as de; else the setting of the folder' },
  ],
  examples: [
    'rapport new one-on-one-weekly --set report="Ana Lopes"',
    'rapport new prd --set title="Invoice import"',
    'rapport new retro.md',
  ],
  async run(app, input) {
    const [id = ''] = input.arguments;
    const to = optionOf(input, 'to') ?? 'file';
    if (to !== 'file' && to !== 'notion') throw wrongUse(`--to ${to}: say file or notion.`);
    return makeFrom(app, id, await givenAnswers(app, input), typedNames(input), to);
  },
};

/**
 * Makes a page and says what was made.
 *
 * @param typed the names of the answers that stand on the command line
 * @param to `notion` publishes the page as well
 */
export async function makeFrom(
  app: App,
  id: string,
  given: { readonly [name: string]: unknown },
  typed: readonly string[],
  to: 'file' | 'notion' = 'file',
): Promise<Exit> {
  const { template } = await templateNamed(app, id);
  if (to === 'notion' && template.manifest.draft)
    throw wrongUse(
      `"${template.manifest.title}" begins as a draft, which only you see. Make it without --to notion, and when its words are right: rapport share <file>`,
    );
  // Without a way to Notion nothing is made.
  const host = to === 'notion' ? await reachNotion(app) : undefined;
  refuseSecrets(template, typed);
  const answers = await completeAnswers(app, template, given, await knownContext(app));
  const made = await preparePage(app, template, answers);
  refuseAnswers(made.diagnostics, template);
  const named = await withOrigin(app, template, answers, made);
  settled(await writePage(app.files, named.made, named.origin));
  await tookNoted(app, made);
  for (const line of [...describePage(made), ...(await mayUse(app, made.path, template))]) app.say(line);
  await introduce(app, template, answers);
  const published = host
    ? await publishFile(app, host, { file: made.path, parent: await placeNamed(app, 'publish', made.path, undefined) })
    : undefined;
  app.result({
    file: made.path,
    title: made.title,
    draft: made.draft,
    private: made.companions.map(({ path }) => path),
    carried: made.context.carried?.promises?.length ?? 0,
    questions: made.context.questions ?? [],
    gone: made.gone,
    ...(published ? { page: published.page, link: published.link } : {}),
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
