import { parseAmount } from '../../../shared/template/dates/day.ts';
import { type Brief, briefFor } from '../../../shared/workspace/brief.ts';
import { digestFor } from '../../../shared/workspace/digest.ts';
import { describeSummary } from '../describe-summary.ts';
import { Complaint, EXIT, wrongUse } from '../exit.ts';
import { askedAs, personNamed } from '../person-named.ts';
import { sayLeftOut } from '../say-left-out.ts';
import { type Command, optionOf } from './command.ts';

export const brief: Command = {
  name: 'brief',
  about: 'show what you must know before you meet somebody, or what a time says of them',
  arguments: [['<person>', 'their name, first name or handle; yours for your own']],
  options: [{ flags: '--since <time>', about: 'what the pages of this time say of them, for a review: "3 months"' }],
  examples: ['rapport brief Ana', 'rapport brief Ana --since "3 months"'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const since = optionOf(input, 'since');
    const time = since === undefined ? undefined : parseAmount(since);
    if (since !== undefined && (!time || time.count < 1))
      throw wrongUse(`--since ${since}: write a time such as "3 months" or "26 weeks".`);
    const who = askedAs(await personNamed(app, name));
    const found = time ? await digestFor(app, who, time) : await briefFor(app, who);
    if (!found)
      throw new Complaint(
        'It is not known who you are, so nothing can be told of the two of you. Write `me: <your name>` into .rapport/private/me.yaml.',
      );
    if (found.parts.length === 0) app.say(nothing(found, since, found.person.id === (await app.me())?.id));
    else app.say(found.person.name);
    for (const line of describeSummary(found.parts)) app.say(line);
    const leftOut = await sayLeftOut(app);
    app.result({ person: found.person.id, parts: found.parts, leftOut });
    return EXIT.done;
  },
};

const nothing = ({ person: { name }, newest }: Brief, since: string | undefined, isMe: boolean): string =>
  since === undefined && isMe
    ? `${name} is you. Say whom you meet, or see what a time says of you: rapport brief "${name}" --since "3 months"`
    : since === undefined && newest !== undefined
      ? `Nobody wrote anything into a page of you and ${name} yet. The newest is ${newest}`
      : since === undefined
        ? `No page here is about you and ${name} yet. rapport next "${name}" makes the first.`
        : `No page of the last ${since} says anything of ${name} that a review may have. A line counts once it is tagged, such as #user-insight.`;
