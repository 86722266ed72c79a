import { briefFor } from '../../../shared/workspace/brief.ts';
import { describeSummary } from '../describe-summary.ts';
import { Complaint, EXIT } from '../exit.ts';
import type { Command } from './command.ts';

export const brief: Command = {
  name: 'brief',
  about: 'show what you must know before you meet somebody',
  arguments: [['<person>', 'their name, first name or handle']],
  options: [],
  examples: ['rapport brief Ana'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const found = await briefFor(app, name);
    if (!found)
      throw new Complaint(
        'It is not known who you are, so nothing can be told of the two of you. Write `me: <your name>` into .rapport/private/me.yaml.',
      );
    const { person, parts } = found;
    app.result({ person: person.id, parts });
    if (parts.length === 0)
      app.say(`No page here is about you and ${person.name} yet. rapport next "${person.name}" makes the first.`);
    else app.say(person.name);
    for (const line of describeSummary(parts)) app.say(line);
    return EXIT.done;
  },
};
