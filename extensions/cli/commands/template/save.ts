import { printMarkdown } from '../../../../shared/markdown/print.ts';
import { readMarkdown } from '../../../../shared/markdown/read.ts';
import { PRIVATE_FOLDER, toPageRecord } from '../../../../shared/practice/index.ts';
import { lineDiff } from '../../../../shared/template/authoring/line-diff.ts';
import { type Proposal, proposeTemplate } from '../../../../shared/template/authoring/propose-template.ts';
import { sampleAnswers, sampleContext } from '../../../../shared/template/authoring/sample.ts';
import { describeForm, type Template } from '../../../../shared/template/index.ts';
import type { App } from '../../app.ts';
import { Complaint, EXIT, wrongUse } from '../../exit.ts';
import { type Command, optionOf } from '../command.ts';
import { isTemplateId, ownPath } from './own-path.ts';

export const save: Command = {
  name: 'save',
  about: 'make a template of a good page: shows what becomes a hole and what is left out, and asks',
  arguments: [['<page>', 'a Markdown file']],
  options: [
    { flags: '--id <id>', about: 'what the template is called' },
    { flags: '--yes', about: 'save it as it is shown' },
  ],
  examples: ['rapport template save "2026-11-23 Ana Lopes.md" --id our-weekly'],
  async run(app, input) {
    const [page = ''] = input.arguments;
    const proposal = await propose(app, page, optionOf(input, 'id'));
    const path = ownPath(proposal.id);
    const catalog = await app.catalog();
    if ((await app.files.read(path)) !== undefined)
      throw new Complaint(`${path} is there already, and was left as it is. Choose another name with --id.`);
    const hidden = catalog.find(proposal.id);
    if (hidden && optionOf(input, 'id') === undefined)
      throw wrongUse(
        `There is a template "${proposal.id}" already: ${hidden.path}.\nChoose a name with --id; with --id ${proposal.id} yours takes its place here.`,
      );
    const template = catalog.compile(path, proposal.source);
    const text = (await app.files.read(page)) ?? '';
    for (const line of shown(app, proposal, path, text, template)) app.say(line);
    const saved = app.yes || (await app.ask.confirm(`Save it as ${path}?`)) === true;
    if (saved) await app.files.write(path, proposal.source);
    app.result({ ...proposal, path, saved });
    app.say(
      saved
        ? `Saved ${path}. Make a page of it: rapport new ${proposal.id}`
        : 'Nothing was saved. Say --yes to save it as it is shown here.',
    );
    return saved ? EXIT.done : EXIT.problems;
  },
};

async function propose(app: App, page: string, id: string | undefined): Promise<Proposal> {
  if (id !== undefined && !isTemplateId(id))
    throw wrongUse(`--id ${id}: small letters and digits with hyphens between them, such as our-weekly.`);
  const text = await app.files.read(page);
  if (text === undefined) throw new Complaint(`${page}: there is no such file here.`);
  const document = readMarkdown(text);
  const { fields, template } = toPageRecord(document);
  const rapport = fields.rapport;
  if (typeof rapport === 'object' && rapport !== null && 'part' in rapport)
    throw new Complaint(`${page} is your private part of a page. A template is for everybody, so none is made of it.`);
  const [people, me, catalog] = await Promise.all([app.people(), app.me(), app.catalog()]);
  const base = template === undefined ? undefined : catalog.find(template)?.template.manifest;
  return proposeTemplate(document, {
    people,
    file: page.replace(/^.*\//, ''),
    draft: page.toLowerCase().startsWith(`${PRIVATE_FOLDER}/`),
    ...(id === undefined ? {} : { id }),
    ...(me ? { me } : {}),
    ...(base ? { base } : {}),
  });
}

/** Everything that somebody has to have seen who says yes. */
function shown(app: App, proposal: Proposal, path: string, text: string, template: Template): string[] {
  const { source, holes, kept, left } = proposal;
  const context = sampleContext(app.clock.today());
  const answers = sampleAnswers(describeForm(template, context), context);
  const { title, page } = template.render(answers, context);
  const other = lineDiff(printMarkdown({ blocks: readMarkdown(text).blocks }), printMarkdown(page));
  const width = Math.max(0, ...holes.map(hole => hole.text.length));
  return [
    `${path} would be:\n\n${source}`,
    ...list(
      'What becomes a hole:',
      holes.map(hole => `${hole.text.padEnd(width)}  ${hole.hole}  (${hole.where || 'at the top'})`),
    ),
    ...list('What stays of the words of this page, as hints that everybody who uses it will read:', kept),
    ...list(
      'What is left out:',
      left.map(one => `${lineOf(text, one.offset)}${one.why}${one.why === 'private' ? '' : `: ${short(one.text)}`}`),
    ),
    `For somebody else, "${title}":\n\n${other}\n`,
    ...list(
      'To mend before you use it:',
      template.diagnostics.map(({ message }) => message),
    ),
  ];
}

const list = (head: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : [`${head}\n${rows.map(row => `  ${row}`).join('\n')}\n`];

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 67)}…` : text);

const lineOf = (text: string, offset: number | undefined): string =>
  offset === undefined ? '' : `line ${text.slice(0, offset).split('\n').length}, `;
