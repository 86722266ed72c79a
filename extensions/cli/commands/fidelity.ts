import { plainText } from '../../../shared/document/text.ts';
import { readMarkdown } from '../../../shared/markdown/read.ts';
import { fidelity as compare, type FidelityRow } from '../../../shared/notion/fidelity.ts';
import { Complaint, EXIT } from '../exit.ts';
import type { Command } from './command.ts';

export const fidelity: Command = {
  name: 'fidelity',
  about: 'show what of a page Notion will have, before it is published',
  arguments: [['<file>', 'a Markdown file']],
  async run(app, { arguments: [file = ''] }) {
    const text = await app.files.read(file);
    if (text === undefined) throw new Complaint(`${file}: there is no such file here.`);
    const rows = compare(readMarkdown(text));
    app.result(rows.map(({ block: _, ...row }) => row));
    for (const line of describeFidelity(rows)) app.say(line);
    return EXIT.done;
  },
};

/** One line for what is kept whole, and one for each block that is not. */
export function describeFidelity(rows: readonly FidelityRow[]): string[] {
  const others = rows.filter(({ kept }) => kept !== 'whole');
  if (others.length === 0) return [`All ${rows.length} blocks will be in Notion as they are here.`];
  return [
    `${rows.length - others.length} of ${rows.length} blocks will be in Notion as they are here. The others:`,
    ...others.map(({ kept, type, reason, block }) => {
      const words = plainText(block.text).slice(0, 40);
      return `  ${kept.padEnd(11)} ${type.replaceAll('_', ' ')}${words ? ` "${words}"` : ''}${reason ? `: ${reason}` : ''}`;
    }),
  ];
}
