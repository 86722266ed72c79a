import type { Offer } from '../../../shared/practice/evidence/evidence-for.ts';
import { evidenceIn, type Gathering } from '../../../shared/workspace/evidence-in.ts';
import { readersOf } from '../../../shared/workspace/index.ts';
import { releaseLine } from '../../../shared/workspace/release-line.ts';
import { takeEvidence } from '../../../shared/workspace/take-evidence.ts';
import type { App } from '../app.ts';
import { Complaint, EXIT, type Exit, wrongUse } from '../exit.ts';
import { describeEvidence } from '../gather/describe-evidence.ts';
import { sayLeftOut } from '../say-left-out.ts';
import { settled } from '../settle.ts';
import { type Command, type CommandInput, optionOf } from './command.ts';

export const gather: Command = {
  name: 'gather',
  about: 'what of earlier pages may be used in a page; with --take, put some of it there',
  arguments: [['<file>', 'a page, such as a career worksheet; with --release, the page that holds the line']],
  options: [
    { flags: '--take <numbers>', about: 'put these lines into the page: 1,3' },
    { flags: '--section <id>', about: 'for --take: into which section; else where such lines belong' },
    { flags: '--since <day>', about: 'only what is of this day or later: 2026-07-01' },
    { flags: '--release <line>', about: 'say that your line, by its number in the file, may be used elsewhere' },
    { flags: '--to <template>', about: 'for --release: in which pages, such as promotion-case' },
    { flags: '--yes', about: 'say yes to just these words' },
  ],
  examples: [
    'rapport gather "2026 Ana Lopes, career.md"',
    'rapport gather "2026 Ana Lopes, career.md" --take 1,3',
    'rapport gather "2026-11-20 Feedback for Ana Lopes.md" --release 18 --to promotion-case',
  ],
  async run(app, input) {
    const [file = ''] = input.arguments;
    if (optionOf(input, 'release') !== undefined) return release(app, file, input);
    if (optionOf(input, 'to') !== undefined) throw wrongUse('--to belongs to --release.');
    const found = settled(await evidenceIn(app, file, dayOf(input)));
    const take = optionOf(input, 'take');
    if (take !== undefined) return takeLines(app, found, chosen(take, found.offers), optionOf(input, 'section'));
    const { offers, leftOut, audience, made } = found;
    const readers = await readersOf(app, audience);
    for (const line of describeEvidence(found, { file, kind: made.template.manifest.id, readers })) app.say(line);
    const broken = await sayLeftOut(app);
    app.result({
      file,
      readers: audience,
      broken,
      offers: offers.map((offer, i) => ({ number: i + 1, ...offer })),
      leftOut,
    });
    return EXIT.done;
  },
};

function dayOf(input: CommandInput): string | undefined {
  const day = optionOf(input, 'since');
  if (day !== undefined && !/^\d{4}-\d\d-\d\d$/.test(day))
    throw wrongUse(`--since takes a day such as 2026-07-01, not "${day}".`);
  return day;
}

/** The offers by their numbers in the list. */
function chosen(numbers: string, offers: readonly Offer[]): Offer[] {
  return [...new Set(numbers.split(',').map(number => number.trim()))].map(number => {
    const offer = /^\d+$/.test(number) ? offers[Number(number) - 1] : undefined;
    if (!offer) throw wrongUse(`--take ${numbers}: there is no line ${number}. There are ${offers.length}.`);
    if (offer.lock) throw new Complaint(`Line ${number} has a lock. ${offer.why ?? ''} Nothing was taken.`);
    return offer;
  });
}

async function takeLines(
  app: App,
  { made, audience }: Gathering,
  offers: readonly Offer[],
  section?: string,
): Promise<Exit> {
  const { path } = made.file;
  const taken = settled(takeEvidence(made, offers, section));
  app.say(
    `Into the section ${taken.section} of ${path}, read by ${await readersOf(app, audience)}:\n\n${taken.words.trimEnd()}\n`,
  );
  const agreed = app.yes || (await app.ask.confirm('Put just these words there?')) === true;
  if (agreed) await app.files.write(path, taken.text);
  app.result({ file: path, section: taken.section, words: taken.words, readers: audience, taken: agreed });
  const many = offers.length === 1 ? 'It stands' : 'They stand';
  app.say(agreed ? `${many} in ${path}.` : 'Nothing was taken. Say --yes to take just these words.');
  return agreed ? EXIT.done : EXIT.problems;
}

async function release(app: App, file: string, input: CommandInput): Promise<Exit> {
  const [line, into] = [optionOf(input, 'release') ?? '', optionOf(input, 'to')];
  if (into === undefined) throw wrongUse('Say in which pages it may be used: --to promotion-case');
  if (!/^[1-9]\d*$/.test(line)) throw wrongUse(`--release takes the number of a line of ${file}, not "${line}".`);
  const given = settled(await releaseLine(app, file, Number(line), into));
  app.say(`${given.words}\n\nBelow it will stand, for everybody who reads ${file}:\n\n- ${given.yes}\n`);
  const agreed = app.yes || (await app.ask.confirm('Say so?')) === true;
  if (agreed) await app.files.write(file, given.text);
  app.result({ file, line: Number(line), to: into, words: given.words, yes: given.yes, released: agreed });
  app.say(agreed ? 'To take it back, delete that line or strike it out.' : 'Nothing was written. Say --yes to do it.');
  return agreed ? EXIT.done : EXIT.problems;
}
