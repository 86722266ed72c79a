import { roadmapChangesIn } from '../../../shared/workspace/roadmap-changes-in.ts';
import { EXIT } from '../exit.ts';
import { settled } from '../settle.ts';
import type { Command } from './command.ts';

export const changes: Command = {
  name: 'changes',
  about: 'what came, moved and went since the last roadmap; written into the page once you say yes',
  arguments: [['<file>', 'a roadmap']],
  options: [{ flags: '--yes', about: 'write it down' }],
  examples: ['rapport changes "2026-11-20 Invoices, roadmap.md"'],
  async run(app, input) {
    const [file = ''] = input.arguments;
    const { since, lines, text } = settled(await roadmapChangesIn(app, file));
    app.say(lines.length === 0 ? `${file} tells all that changed since ${since}.` : `Not told yet, since ${since}:`);
    for (const line of lines) app.say(`  ${line}`);
    const yes = lines.length > 0 && (app.yes || (await app.ask.confirm('Write this into the page?')));
    if (yes) await app.files.write(file, text);
    if (yes) app.say(`Written. Say behind each line why.`);
    app.result({ file, since, lines, written: Boolean(yes) });
    return lines.length > 0 && !yes ? EXIT.problems : EXIT.done;
  },
};
