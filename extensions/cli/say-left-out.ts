import { brokenPages } from '../../shared/workspace/broken-pages.ts';
import type { App } from './app.ts';

/** Says which pages a command had to leave out, each with what is wrong with it. @returns their files */
export async function sayLeftOut(app: App): Promise<string[]> {
  const broken = await brokenPages(app);
  if (broken.length > 0) app.say(`\nLeft out, until ${broken.length === 1 ? 'it' : 'each'} can be read:`);
  for (const { message } of broken) app.say(`  ${message.trimEnd().replaceAll('\n', '\n  ')}`);
  return broken.map(({ file }) => file);
}
