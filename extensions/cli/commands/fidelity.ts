import { plainText } from '../../../shared/document/text.ts';
import { fidelity as compare, type FidelityRow } from '../../../shared/notion/fidelity.ts';
import { openFile } from '../../../shared/sync/actions/open-file.ts';
import { EXIT } from '../exit.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const fidelity: Command = {
  name: 'fidelity',
  about: 'show what of a page Notion will have, before it is published',
  arguments: [['<file>', 'a Markdown file']],
  async run(app, { arguments: [file = ''] }) {
    const opened = settled(await openFile(app.files, file));
    const rows = compare(opened.file.body);
    app.result(rows.map(({ block: _, ...row }) => row));
    for (const line of describeFidelity(rows)) app.say(line);
    return EXIT.done;
  },
};

/** One line for what is kept whole, and one for each block that is not. */
export function describeFidelity(rows: readonly FidelityRow[]): string[] {
  const others = rows.filter(({ kept }) => kept !== 'whole');
  if (rows.length === 0) return ['The page is empty.'];
  if (others.length === 0)
    return [
      rows.length === 1
        ? 'Its block will be in Notion as it is here.'
        : `All ${rows.length} blocks will be in Notion as they are here.`,
    ];
  const whole = rows.length - others.length;
  return [
    `${whole} of ${rows.length} blocks will be in Notion as ${whole === 1 ? 'it is' : 'they are'} here. The ${others.length === 1 ? 'other' : 'others'}:`,
    ...others.map(({ kept, type, reason, block }) => {
      const words = plainText(block.text).slice(0, 40);
      return `  ${kept.padEnd(11)} ${type.replaceAll('_', ' ')}${words ? ` "${words}"` : ''}${reason ? `: ${reason}` : ''}`;
    }),
  ];
}
