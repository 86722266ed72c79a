import { openFile } from '../../shared/sync/actions/open-file.ts';
import { answersOf, beginPart } from '../../shared/workspace/begin-part.ts';
import { knownContext } from '../../shared/workspace/index.ts';
import { completeAnswers, givenAnswers, refuseSecrets, typedNames } from './answers.ts';
import type { App } from './app.ts';
import { type CommandInput, optionOf } from './commands/command.ts';
import { EXIT, type Exit, wrongUse } from './exit.ts';
import { settled } from './settle.ts';
import { templateNamed } from './template-named.ts';

/** Makes my own copy of what everybody writes alone on a page, and says where it is. */
export async function beginMine(app: App, page: string, input: CommandInput): Promise<Exit> {
  const { file } = settled(await openFile(app.files, page));
  const id = optionOf(input, 'template') ?? file.meta.template?.replace(/@\d+$/, '');
  if (id === undefined)
    throw wrongUse(`${page} does not say which template it is made from. Name it with --template …`);
  const { template } = await templateNamed(app, id);
  refuseSecrets(template, typedNames(input));
  const known = { ...(await answersOf(app, template, page)), ...(await givenAnswers(app, input)) };
  const answers = await completeAnswers(app, template, known, await knownContext(app));
  const { path } = settled(await beginPart(app, template, page, answers));
  app.say(`Made ${path}`);
  app.say(`  Write it alone, and then: rapport exchange "${page}" --done`);
  app.result({ file: page, part: path });
  return EXIT.done;
}
