import type { Ask } from '../../../shared/ports.ts';
import type { Stage } from './stage.ts';

/** The three steps for a terminal: where a person sits at it, each waits for Enter. */
export async function runInTerminal(stage: Stage, ask: Ask, say: (line: string) => void): Promise<void> {
  const go = async (what: string): Promise<void> => {
    say(`\n── ${what}`);
    await ask.text('Enter to go on', { initial: '' });
  };
  await go('1. It is Monday. Prepare the next one-on-one.');
  await stage.prepare();
  say(`The file:      ${stage.scene.file?.folder}/${stage.scene.file?.path}`);
  say(`In Notion:     ${stage.scene.notion}`);
  for (const promise of stage.scene.carried) say(`Carried over:  ${promise}`);

  await go('2. Tick a promise in Notion.');
  await stage.tickInNotion();
  const lit = stage.scene.file?.lines.filter(line => line.lit) ?? [];
  say(`Ana ticked one in Notion. In the file ${lit.length} ${lit.length === 1 ? 'line' : 'lines'} changed:`);
  for (const { text } of lit) say(`  ${text}`);

  await go('3. Write in your private part and look for it in Notion.');
  await stage.writePrivately((await ask.text('Only for me')) ?? 'To correct: the tone in the planning meeting');
  const found = stage.scene.private;
  if (found) {
    say(`You wrote:     ${found.words}`);
    say(`It stands in   ${found.path}`);
    say(
      found.inRequests === 0
        ? `It is in none of the ${found.requests} requests that Notion ever got.`
        : `It was sent ${found.inRequests} times. Please report it.`,
    );
  }
  say(
    '\nThen, with your own team: npm install --global rapport-pages, and rapport next <name> in the folder of your notes.',
  );
}
