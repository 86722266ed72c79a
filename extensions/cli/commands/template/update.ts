import type { Catalog, Entry } from '../../../../shared/catalog/index.ts';
import { lineDiff } from '../../../../shared/template/authoring/line-diff.ts';
import { type UpdatedTemplate, updateExtended } from '../../../../shared/template/authoring/update-extended.ts';
import { OWN_TEMPLATES } from '../../../../shared/workspace/index.ts';
import { keepBase, keptBase } from '../../../../shared/workspace/template-bases.ts';
import type { App } from '../../app.ts';
import { EXIT, wrongUse } from '../../exit.ts';
import { type Command, flagOf } from '../command.ts';

/** A template of this folder whose original has a new version. */
interface Behind extends UpdatedTemplate {
  entry: Entry;
  from: string;
  to: string;
  before: string;
  /** What the original changed, as lines; nothing where nobody knows how it was. */
  changed: string | undefined;
  /** The original as it is. */
  now: string;
}

export const updateTemplate: Command = {
  name: 'update',
  about: 'bring templates of yours to the new version of the one that they are made from; what you changed stays',
  arguments: [['[templates...]', 'their ids; all that are made from another, where none is named']],
  options: [
    { flags: '--check', about: 'only say which are behind' },
    { flags: '--dry-run', about: 'only show what would be done' },
    { flags: '--yes', about: 'say yes to what --dry-run showed' },
  ],
  examples: ['rapport template update --dry-run', 'rapport template update our-weekly'],
  async run(app, input) {
    const behind = await allBehind(app, input.arguments);
    const [check, dryRun] = [flagOf(input, 'check'), flagOf(input, 'dryRun')];
    if (behind.length === 0) app.say('Every template here is made from the newest version of its original.');
    const results: unknown[] = [];
    for (const one of behind) {
      app.say(`${one.entry.path}: made from ${one.from}, and there is ${one.to}.`);
      if (!check) for (const line of shown(one)) app.say(line);
      const wanted = !check && !dryRun && (app.yes || (await app.ask.confirm(`Change ${one.entry.path} so?`)) === true);
      if (wanted) await write(app, one);
      const { entry, from, to, merged, conflicts, unknown } = one;
      results.push({ file: entry.path, from, to, merged, conflicts, unknown, done: wanted });
      if (!check && !dryRun) app.say(wanted ? said(one) : `${entry.path}: left as it is. Say --yes to change it so.`);
    }
    app.result(results);
    const open = behind.filter(({ conflicts, unknown }) => conflicts.length + unknown.length > 0).length;
    const left = results.filter(result => (result as { done: boolean }).done === false).length;
    if (check) return behind.length > 0 ? EXIT.problems : EXIT.done;
    return open > 0 || (left > 0 && !dryRun) ? EXIT.problems : EXIT.done;
  },
};

async function allBehind(app: App, named: readonly string[]): Promise<Behind[]> {
  // As they are written, whatever the language of pages is.
  const catalog = await app.catalog('en');
  const own = catalog.list().filter(({ path }) => path.startsWith(`${OWN_TEMPLATES}/`));
  for (const id of named) {
    const entry = own.find(one => one.id === id);
    if (!entry) throw wrongUse(`${id}: there is no such template in ${OWN_TEMPLATES}/.`);
    if (entry.template.manifest.extends === undefined) throw wrongUse(`${id} is not made from another template.`);
  }
  const chosen = own.filter(({ id }) => named.length === 0 || named.includes(id));
  return (await Promise.all(chosen.map(entry => behindOf(app, entry, catalog)))).flat();
}

async function behindOf(app: App, entry: Entry, catalog: Catalog): Promise<Behind[]> {
  const from = entry.template.manifest.extends;
  const original = catalog.original(entry);
  const [before, now] = [entry.text, original?.text];
  if (from === undefined || !original || before === undefined || now === undefined) return [];
  const to = `${original.id}@${original.template.manifest.version}`;
  if (from === to) return [];
  const was = await keptBase(app.files, from);
  const updated = updateExtended({ own: before, was, now, to });
  return [{ ...updated, entry, from, to, before, now, changed: was === undefined ? undefined : lineDiff(was, now) }];
}

function shown({ from, changed, before, text, conflicts, unknown, entry }: Behind): string[] {
  return [
    changed === undefined
      ? `\nHow ${from} was is not kept, so what it changed can't be shown.`
      : `\nWhat the original changed:\n\n${changed}`,
    `\nWhat ${entry.path} becomes:\n\n${lineDiff(before, text)}\n`,
    ...conflicts.map(
      ({ section, ours, theirs }) =>
        `Changed by both, yours stays, in "${section}":\n  yours:          ${indented(ours)}\n  the original's: ${indented(theirs)}`,
    ),
    ...unknown.map(
      section => `Compare it yourself: your "${section}" takes the place of one that may have been improved.`,
    ),
  ];
}

const indented = (lines: string): string =>
  lines === '' ? '(nothing)' : lines.replaceAll('\n', '\n                  ');

const said = ({ entry, to }: Behind): string =>
  `${entry.path}: made from ${to} now. Bring your pages along: rapport update`;

async function write(app: App, { entry, text, to, now }: Behind): Promise<void> {
  // What it was merged with is kept first: without it the next update would not know what changed.
  await keepBase(app.files, to, now);
  await app.files.write(entry.path, text);
}
