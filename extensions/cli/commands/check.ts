import type { Catalog, Entry } from '../../../shared/catalog/index.ts';
import { applyFixes, type Diagnostic, formatDiagnostic } from '../../../shared/template/index.ts';
import { type CheckedFile, checkPageFile } from '../../../shared/workspace/check-page-file.ts';
import { privateNotes } from '../../../shared/workspace/index.ts';
import type { App } from '../app.ts';
import { countOf, describeEmpty, describeWaveOff } from '../describe-check.ts';
import { Complaint, EXIT, wrongUse } from '../exit.ts';
import { stagedFiles, trackedFiles } from '../host/git-files.ts';
import { liesHere } from '../lies-here.ts';
import { missingTranslations } from '../missing-translations.ts';
import { settled } from '../settle.ts';
import { type Command, flagOf } from './command.ts';

interface Found {
  file: string;
  /** What a file says; a page of Notion has its blocks. */
  text?: string | undefined;
  page?: Entry['page'];
  diagnostics: Finding[];
  /** Of a page: the headings below which nothing is written yet. */
  empty?: readonly string[];
  /** What would be found if it said something else. */
  again?: (text: string) => Promise<Finding[]>;
}

/** A check of a template, or one of this command's own. */
type Finding = Omit<Diagnostic, 'id'> & { id: string; section?: string };

export const check: Command = {
  name: 'check',
  about:
    'find what is wrong with templates, what of a page is still empty or vague, and private notes that git would share',
  arguments: [['[paths...]', 'pages, template files or template ids; all templates, where none is named']],
  options: [
    { flags: '--staged', about: 'look for private notes in what is staged for the next commit' },
    { flags: '--fix', about: 'mend what has one sure correction, such as a slip in a name' },
  ],
  examples: [
    'rapport check',
    'rapport check "Import.md"',
    'rapport check my-template.md --fix',
    'rapport check --staged',
  ],
  async run(app, input) {
    if (flagOf(input, 'fix') && flagOf(input, 'staged'))
      throw wrongUse('--fix mends files, and what is staged is no file: use one of --fix and --staged.');
    const there = flagOf(input, 'staged') ? await checkStaged(app) : await checkTemplates(app, input.arguments);
    const found = flagOf(input, 'fix') ? await mendAll(app, there) : there;
    const shown = found.flatMap(({ file, text, page, diagnostics }) =>
      [...diagnostics]
        .sort(byPlace)
        .map(diagnostic => ({ file, diagnostic, said: formatDiagnostic(diagnostic, { file, text, page }) })),
    );
    app.result(shown.map(({ file, diagnostic }) => ({ file, ...diagnostic })));
    // That something is empty is said in one line a page, and not at each heading.
    const told = shown.filter(({ diagnostic }) => diagnostic.id !== 'empty');
    for (const { said } of told) app.say(`${said}\n`);
    for (const line of describeWaveOff(told.map(({ diagnostic }) => diagnostic))) app.say(line);
    for (const line of describeEmpty(found)) app.say(line);
    const errors = told.filter(({ diagnostic }) => diagnostic.level === 'error').length;
    app.say(summary(told, found));
    return errors > 0 ? EXIT.problems : EXIT.done;
  },
};

function summary(told: readonly { diagnostic: Finding }[], found: readonly Found[]): string {
  if (told.length === 0) return `Nothing to mend in ${countOf(found.length, 'file')}.`;
  const of = (level: Finding['level']): number => told.filter(({ diagnostic }) => diagnostic.level === level).length;
  const infos = of('info') > 0 ? [countOf(of('info'), 'thought')] : [];
  return `${[countOf(of('error'), 'error'), countOf(of('warning'), 'warning'), ...infos].join(', ')}.`;
}

function byPlace(a: Finding, b: Finding): number {
  const [one, other] = [a, b].map(({ range }) => range?.start ?? { line: 0, column: 0 });
  return one!.line - other!.line || one!.column - other!.column;
}

/** Far more than there are names to ask for in one template. */
const ROUNDS = 50;

async function mendAll(app: App, found: readonly Found[]): Promise<Found[]> {
  const left: Found[] = [];
  for (const one of found) left.push(await mend(app, one));
  return left;
}

/**
 * Writes the corrections into a file that is here, and looks again: some are offered only when others are made. Templates
 * that lie elsewhere are not changed.
 */
async function mend(app: App, found: Found): Promise<Found> {
  const { file, text: before, again } = found;
  if (before === undefined || !again || !(await liesHere(app, file)) || (await app.files.read(file)) !== before)
    return found;
  let { diagnostics } = found;
  let text = before;
  const said: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { mended, done } = applyFixes(text, diagnostics);
    if (done.length === 0) break;
    for (const { range, fix } of done) said.push(`${file}:${range!.start.line}  ${fix!.message}: done.`);
    text = mended;
    diagnostics = await again(text);
  }
  if (text === before) return found;
  await app.files.write(file, text);
  for (const line of [...said, '']) app.say(line);
  return { ...found, text, diagnostics };
}

async function checkTemplates(app: App, names: readonly string[]): Promise<Found[]> {
  // As they are written: a finding stands in the file, whatever the language of the pages is.
  const catalog = await app.catalog('en');
  if (names.length === 0) {
    // No template may ask for them today, but a bank of questions that can't be read says so here.
    catalog.questions();
    return Promise.all(catalog.list().map(entry => checkEntry(app, catalog, entry)));
  }
  const found = await Promise.all(
    names.map(async name => {
      const known = catalog.find(name);
      if (known) return checkEntry(app, catalog, known);
      const text = await app.files.read(name);
      if (text === undefined) throw new Complaint(`${name}: there is no such file here, and no such template.`);
      const page = await checkPageFile(app, name, text);
      if (page) return Promise.all(settled(page).files.map(one => asFound(app, one, one.part && one.file !== name)));
      const again = async (text: string): Promise<Finding[]> => [
        ...catalog.compile(name, text).diagnostics,
        ...(await tracked(app, name, text)),
      ];
      return { file: name, text, diagnostics: await again(text), again };
    }),
  );
  return found.flat();
}

/** @param mine a private part that nobody named: what of it is empty is nobody's business */
async function asFound(app: App, { file, text, findings, empty }: CheckedFile, mine: boolean): Promise<Found> {
  const said = mine ? findings.filter(({ id }) => id !== 'empty') : findings;
  return { file, text, empty: mine ? [] : empty, diagnostics: [...said, ...(await tracked(app, file, text))] };
}

async function checkEntry(app: App, catalog: Catalog, { id, path, text, page, template }: Entry): Promise<Found> {
  const words = await missingTranslations(app, id, path);
  return {
    file: path,
    text,
    ...(page && { page }),
    diagnostics: [...template.diagnostics, ...words],
    again: async changed => [...catalog.compile(path, changed).diagnostics, ...words],
  };
}

async function checkStaged(app: App): Promise<Found[]> {
  const staged = await stagedFiles(app.folder);
  return staged
    .filter(({ file }) => file.endsWith('.md'))
    .map(({ file, text }) => ({ file, text, diagnostics: privateNotes(text) }));
}

async function tracked(app: App, file: string, text: string): Promise<Finding[]> {
  return (await trackedFiles(app.folder)).has(file) ? privateNotes(text) : [];
}
