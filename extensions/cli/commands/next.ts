import { nextOneOnOne } from '../../../shared/workspace/index.ts';
import { givenAnswers, typedNames } from '../answers.ts';
import { EXIT } from '../exit.ts';
import { askedAs, otherNamed } from '../person-named.ts';
import { sayLeftOut } from '../say-left-out.ts';
import type { Command } from './command.ts';
import { makeFrom } from './new.ts';

export const next: Command = {
  name: 'next',
  about: 'prepare the next one-on-one with somebody',
  arguments: [['<person>', 'their name, first name or handle']],
  options: [
    { flags: '--set <name=value>', about: 'a further answer, such as date=2026-11-30', many: true },
    { flags: '--language <language>', about: 'the language of the page, such as de; else the setting of the folder' },
  ],
  examples: ['rapport next Ana', 'rapport next Ana --language de'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const who = askedAs(await otherNamed(app, name));
    const next = await nextOneOnOne(app, who, await givenAnswers(app, input));
    if (next.kind === 'open') {
      const exit = await makeFrom(app, next.template, next.answers, typedNames(input));
      await sayLeftOut(app);
      return exit;
    }
    app.say(`Already prepared: ${next.path}`);
    app.result({ file: next.path, prepared: true });
    return EXIT.done;
  },
};
