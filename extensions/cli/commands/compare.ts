import { printMarkdown } from '../../../shared/markdown/print.ts';
import { type Beside, FAR_APART } from '../../../shared/practice/competencies/side-by-side.ts';
import type { WorkOn } from '../../../shared/practice/competencies/what-to-work-on.ts';
import { type Compared, compareIn } from '../../../shared/workspace/compare-in.ts';
import type { App } from '../app.ts';
import { Complaint, EXIT, type Exit } from '../exit.ts';
import { COMMAND } from '../product.ts';
import { settled } from '../settle.ts';
import { type Command, flagOf, listOf } from './command.ts';

export const compare: Command = {
  name: 'compare',
  about: 'put two ratings of competencies side by side, and once you settled, what to work on',
  arguments: [['<file>', 'a competency assessment; or your own part of it, for what your rating alone says']],
  options: [
    {
      flags: '--demands <competency>',
      about: 'what the next quarter demands: decides ties; may be given more than once',
      many: true,
    },
    { flags: '--radar', about: 'also draw it as a Mermaid diagram: now, the bar, and last time' },
    { flags: '--yes', about: 'say yes to just this' },
  ],
  examples: ['rapport compare "2026-11-20 Ana Lopes, competencies.md"'],
  async run(app, input) {
    const [file = ''] = input.arguments;
    const how = { radar: flagOf(input, 'radar'), demanded: listOf(input, 'demands') };
    const compared = settled(await compareIn(app, file, how));
    for (const problem of compared.problems) app.say(problem);
    if (compared.kind === 'compared') return write(app, compared);
    app.say('By your own rating alone; the two of you settle on another one, perhaps. Nothing was written.');
    for (const line of workOnLines(compared.workOn)) app.say(line);
    app.result({ file, ...compared.workOn });
    return EXIT.done;
  },
};

async function write(app: App, compared: Extract<Compared, { kind: 'compared' }>): Promise<Exit> {
  const { file, rows, rated, unsettled, workOn, written, missing, changed } = compared;
  if (rated.length < 2) {
    const who = rated.length === 0 ? 'Nobody’s ratings stand' : `Only ${rated[0]!.first}’s ratings stand`;
    throw new Complaint(`${who} on ${file} yet. When both of you are done: ${COMMAND} exchange "${file}" --done`);
  }
  if (missing.length > 0)
    throw new Complaint(`${file} has no section ${missing.join(' and no section ')} to write into.`);
  app.say(describeRows(rows));
  const table = compared.blocks.find(({ type, children }) => type === 'table' && children?.length === rows.length + 1);
  if (table) app.say(`\n${printMarkdown({ blocks: [table] }).trimEnd()}\n`);
  app.say(
    unsettled.length > 0
      ? `To settle, in the last column: ${unsettled.join(', ')}.`
      : `All is settled.${written ? ' What to work on has words of yours already, which stay.' : ''}`,
  );
  if (workOn) for (const line of workOnLines(workOn)) app.say(line);
  const agreed = changed && (app.yes || (await app.ask.confirm(`Write this into ${file}?`)) === true);
  if (agreed) await app.files.write(file, compared.text);
  app.result({ file, rows, unsettled, ...(workOn ? { workOn } : {}), changed: agreed });
  if (!changed) app.say(`${file} says so already.`);
  else app.say(agreed ? `Written into ${file}.` : 'Nothing was written. Say --yes to write it.');
  return changed && !agreed ? EXIT.problems : EXIT.done;
}

function describeRows(rows: readonly Beside[]): string {
  const far = rows.filter(({ apart }) => apart >= FAR_APART).map(({ title }) => title);
  if (far.length === 0) return 'Nowhere are you two or more apart.';
  return `Talk about these first, where you are two or more apart: ${far.join(', ')}.`;
}

const workOnLines = ({ opening, lines, tied }: WorkOn): string[] => [
  ...(opening === undefined ? [] : [opening]),
  ...lines.map(({ words }) => `- ${words}`),
  ...(tied.length > 0
    ? [`These weigh the same: ${tied.join(', ')}. What does the next quarter demand? Say it with --demands.`]
    : []),
];
