import { PRIVATE_FOLDER } from '../../../shared/practice/index.ts';
import { type SharePreview, shareDraft } from '../../../shared/sync/actions/share-draft.ts';
import { formatDiagnostic } from '../../../shared/template/index.ts';
import { checkPageFile } from '../../../shared/workspace/check-page-file.ts';
import { readersOf } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { describeEmpty } from '../describe-check.ts';
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
        approve: preview => approve(app, file, preview),
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

/** The very words, who would read them, and what could be said better. Only a yes to these words lets them leave. */
async function approve(app: App, file: string, { title, words, audience, target }: SharePreview): Promise<boolean> {
  app.say(`"${title}" will be read by ${await readersOf(app, audience)}. It moves to ${target}, and says:\n\n${words}`);
  for (const line of await thoughtsOn(app, file)) app.say(line);
  return app.yes || (await app.ask.confirm('Share just these words?')) === true;
}

/** What the checks of the template find in a draft, in a line each; they stop nothing. */
async function thoughtsOn(app: App, file: string): Promise<string[]> {
  const text = await app.files.read(file);
  const checked = text === undefined ? undefined : await checkPageFile(app, file, text);
  if (!checked) return [];
  if (checked.kind === 'problem') return [checked.message];
  const pages = checked.files.filter(({ part }) => !part);
  const said = pages.flatMap(page =>
    page.findings.filter(({ id }) => id !== 'empty').map(finding => formatDiagnostic(finding, page)),
  );
  const lines = [...said.flatMap(one => [one, '']), ...describeEmpty(pages)];
  return lines.length === 0 ? [] : ['Before you share it:', '', ...lines, ''];
}
