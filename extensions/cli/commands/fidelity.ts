import { describeFidelity } from '../../../shared/notion/describe-fidelity.ts';
import { fidelity as compare } from '../../../shared/notion/fidelity.ts';
import { openFile } from '../../../shared/sync/actions/open-file.ts';
import { gatherAddresses } from '../../../shared/sync/addresses/gather-addresses.ts';
import { surroundings } from '../../../shared/sync/addresses/surroundings.ts';
import { EXIT } from '../exit.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const fidelity: Command = {
  name: 'fidelity',
  about: 'show what of a page Notion will have, before it is published',
  arguments: [['<file>', 'a Markdown file']],
  async run(app, { arguments: [file = ''] }) {
    const opened = settled(await openFile(app.files, file));
    // Without Notion: how much a workspace takes is only known there.
    const host = { files: app.files, pages: { download: async () => undefined, largestFile: async () => undefined } };
    const addresses = await gatherAddresses(host, { file: opened.file, remote: [] });
    const rows = compare(opened.file.body, surroundings(addresses));
    app.result(rows.map(({ block: _, ...row }) => row));
    for (const line of describeFidelity(rows)) app.say(line);
    return EXIT.done;
  },
};
