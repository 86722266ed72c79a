import { PRIVATE_FOLDER } from '../../../shared/practice/index.ts';
import { type SharePreview, shareDraft } from '../../../shared/sync/actions/share-draft.ts';
import { readersInWords } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { Complaint, EXIT } from '../exit.ts';
import { placeNamed } from '../place-named.ts';
import { reachNotion } from '../reach-notion.ts';
import { settled } from '../settle.ts';
import { type Command, optionOf } from './command.ts';

export const share: Command = {
  name: 'share',
  about: 'show the words of a draft, who would read them and where, and then publish it',
  arguments: [['<file>', `a draft, in ${PRIVATE_FOLDER}/`]],
  options: [
    {
      flags: '--parent <page or data source>',
      about: 'where it goes; a confirmed place for the same readers, where none is named',
    },
    { flags: '--yes', about: 'say yes to the words as they are' },
  ],
  examples: [`rapport share "${PRIVATE_FOLDER}/2026-11-23 Feedback for Bo Lindqvist.md"`],
  async run(app, input) {
    const [file = ''] = input.arguments;
    const host = await reachNotion(app);
    const parent = await placeNamed(app, 'share', file, optionOf(input, 'parent'));
    const result = settled(
      await shareDraft(host, {
        file,
        parent,
        privateFolder: PRIVATE_FOLDER,
        approve: preview => approve(app, preview),
        tracked: app.tracked,
      }),
    );
    if (result.kind === 'moved')
      throw new Complaint(
        `${result.reason.message}\nThe draft lies at ${result.file} now. Publish it from there: rapport publish "${result.file}" --parent ${parent}`,
        EXIT.outside,
      );
    app.result({ ...result, fidelity: result.fidelity.map(({ block: _, ...row }) => row) });
    if (result.kind === 'shared') {
      app.say(`Shared ${result.file}: ${result.link}`);
      return EXIT.done;
    }
    app.say('Nothing was shared. Say --yes to share just these words.');
    return EXIT.problems;
  },
};

/** The very words, and who would read them. Only a yes to these lets them leave. */
async function approve(app: App, { title, words, audience, target }: SharePreview): Promise<boolean> {
  app.say(`"${title}" will be read by ${readersInWords(audience)}. It moves to ${target}, and says:\n\n${words}`);
  return app.yes || (await app.ask.confirm('Share just these words?')) === true;
}
