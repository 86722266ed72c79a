import type { Entry } from '../../../shared/catalog/index.ts';
import { makePage } from '../../../shared/practice/index.ts';
import { formatDiagnostic } from '../../../shared/template/index.ts';
import { completeAnswers, givenAnswers } from '../answers.ts';
import type { App } from '../app.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { describePage, writePage } from '../write-page.ts';
import type { Command } from './command.ts';

export const newPage: Command = {
  name: 'new',
  about: 'make a page from a template',
  arguments: [['<template>', 'its id; `rapport list` shows them']],
  options: [
    { flags: '--set <name=value>', about: 'an answer; may be given more than once', many: true },
    { flags: '--answers <file>', about: 'a YAML or JSON file with answers' },
  ],
  examples: ['rapport new one-on-one-weekly --set report="Ana Lopes"', 'rapport new prd --set title="Invoice import"'],
  async run(app, input) {
    const [id = ''] = input.arguments;
    return makeFrom(app, id, await givenAnswers(app, input));
  },
};

/** Makes a page and says what was made. */
export async function makeFrom(app: App, id: string, given: { readonly [name: string]: unknown }): Promise<Exit> {
  const catalog = await app.catalog();
  const entry = catalog.find(id);
  if (!entry)
    throw wrongUse(
      `There is no template "${id}". These there are: ${catalog
        .list()
        .map(one => one.id)
        .join(', ')}`,
    );
  refuseBroken(entry);
  const [people, me, pages] = await Promise.all([app.people(), app.me(), app.pages()]);
  const today = app.clock.today();
  const known = { today, people, ...(me ? { me } : {}) };
  const answers = await completeAnswers(app, entry.template, given, known);
  const { questions } = catalog;
  const made = makePage({
    ...known,
    template: entry.template,
    answers,
    pages,
    ...(questions ? { bank: questions } : {}),
  });
  await writePage(app, made);
  for (const line of describePage(made)) app.say(line);
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

/** A template with errors makes no pages: nobody knows what they would lack, or who would read them. */
function refuseBroken({ path, text, template }: Entry): void {
  const errors = template.diagnostics.filter(({ level }) => level === 'error');
  if (errors.length === 0) return;
  const said = errors.map(error => formatDiagnostic(error, { file: path, text }));
  throw new Complaint(`${said.join('\n\n')}\n\nNothing was made: mend the template first.`);
}
