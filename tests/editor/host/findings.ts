import * as vscode from 'vscode';
import { at, exists, open, read, surroundings, write } from './folder.ts';
import { expect, expectText, type Test, until } from './suite.ts';

const { executeCommand } = vscode.commands;

const TEMPLATE = `---
id: stand-up
title: Stand-up
version: 1
family: team
readers: team
inputs:
  owner: { type: person, required: true }
---

## {{ ownr.name }}

{% if owner %}
Hello.
`;

/** What Rapport says about a file, once it says as much. */
const findings = (path: string, count: number): Promise<vscode.Diagnostic[]> =>
  until(`there are ${count} findings in ${path}`, () => {
    const found = vscode.languages.getDiagnostics(at(path)).filter(({ source }) => source === 'Rapport');
    return found.length === count && found;
  });

/** What stands under a finding. */
const underlined = (editor: vscode.TextEditor, { range }: vscode.Diagnostic): string => editor.document.getText(range);

async function fixes(path: string, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const found = await executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', at(path), range);
  return found.filter(({ kind }) => kind?.value === vscode.CodeActionKind.QuickFix.value);
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(edit);
  if (command) await executeCommand(command.command, ...(command.arguments ?? []));
}

const NOTE = `---
title: For Ana
to: Ana Lopes
readers: pair
people: [ana, bo]
rapport: { template: feedback-note@1 }
---

## Situation

In the review on Tuesday.

## Behaviour

You were unprofessional.

## Effect

We began late.
`;

/** The file that the runner has git track. */
export const TRACKED = 'Tracked plan.md';

/** What is underlined, and what mends it. */
export const findingTests: readonly Test[] = [
  {
    sentence: 'what is wrong in a template is underlined where it stands, with the reason',
    async run() {
      await write('.rapport/templates/stand-up.md', TEMPLATE);
      const editor = await open('.rapport/templates/stand-up.md');
      const found = await findings('.rapport/templates/stand-up.md', 2);
      const wrong = found.find(({ code }) => code === 'unknown-variable')!;
      expect(underlined(editor, wrong) === 'ownr', `underlined is ${underlined(editor, wrong)}`);
      expectText(wrong.message, 'Did you mean `owner`?');
      expect(wrong.severity === vscode.DiagnosticSeverity.Error, 'it is no error');
      expectText(underlined(editor, found.find(({ code }) => code === 'tag-unclosed')!), 'if owner');
    },
  },
  {
    sentence: 'one press mends a name, and what was mended is not underlined any more',
    async run() {
      const path = '.rapport/templates/stand-up.md';
      const wrong = (await findings(path, 2)).find(({ code }) => code === 'unknown-variable')!;
      const [fix, ...others] = await fixes(path, wrong);
      expect(fix?.title === 'Change it to `owner`' && others.length === 0, `offered: ${fix?.title}, ${others.length}`);
      await apply(fix!);
      const { document } = await open(path);
      expectText(document.getText(), '## {{ owner.name }}');
      // Nothing is looked at while somebody types.
      expect(vscode.languages.getDiagnostics(at(path)).length === 2, 'it was looked at on the key');
      const [left] = await findings(path, 1);
      expect(left!.code === 'tag-unclosed', `left is ${String(left!.code)}`);
    },
  },
  {
    sentence: 'a tag and its end at different levels: each leads to the other',
    async run() {
      const path = '.rapport/templates/levels.md';
      await write(path, TEMPLATE.replace('ownr', 'owner').replace('Hello.', '- Hello.\n  {% endif %}'));
      const { document } = await open(path);
      const found = await until('the two places are known', () =>
        vscode.languages.getDiagnostics(at(path)).find(({ relatedInformation }) => relatedInformation?.length),
      );
      const { range } = found.relatedInformation![0]!.location;
      expectText(`${document.getText(found.range)} ${document.getText(range)}`, /\{% (?:if owner|endif) %\}/);
    },
  },
  {
    sentence: 'a template anywhere is known by its front matter, and a page is no template',
    async run() {
      await write('Drafts/stand-up.md', TEMPLATE);
      await open('Drafts/stand-up.md');
      await findings('Drafts/stand-up.md', 2);
      await write('Notes about holes.md', 'In Liquid one writes {{ ownr.name }} and {% if %}.\n');
      await open('Notes about holes.md');
      await new Promise(done => setTimeout(done, 1000));
      await findings('Notes about holes.md', 0);
    },
  },
  {
    sentence: 'a private note is an error in a file that git tracks; without git nothing is claimed',
    async run() {
      const { host } = await surroundings();
      const editor = await open(TRACKED);
      if (host === 'web') {
        await new Promise(done => setTimeout(done, 1500));
        await findings(TRACKED, 0);
        return;
      }
      const [found] = await findings(TRACKED, 1);
      expectText(underlined(editor, found!), /^> \[!PRIVATE\]\n> Worried about the date\.\n>\n> - Ask Bo\.$/);
      expectText(found!.message, 'git would share it with the file');
      await write('Untracked plan.md', await read(TRACKED));
      await open('Untracked plan.md');
      await new Promise(done => setTimeout(done, 1000));
      await findings('Untracked plan.md', 0);
    },
  },
  {
    sentence: 'one press moves the note to my private file, which git ignores; the rest of the page stays as it was',
    async run() {
      const { host } = await surroundings();
      if (host === 'web') return;
      const editor = await open(TRACKED);
      const [found] = await findings(TRACKED, 1);
      const [fix] = await fixes(TRACKED, found!);
      expectText(fix?.title ?? '', 'Move the note to my private file');
      await apply(fix!);
      expect(
        editor.document.getText() === '# Invoices\n\n* Accountants type every invoice twice.\n\nLater.\n',
        `left is:\n${editor.document.getText()}`,
      );
      expect(
        (await read(`.rapport/private/${TRACKED}`)) ===
          `---\nreaders: me\nrapport: { part: each-private, of: "${TRACKED}" }\n---\n\n> [!PRIVATE]\n> Worried about the date.\n>\n> - Ask Bo.\n`,
        `kept is:\n${await read(`.rapport/private/${TRACKED}`)}`,
      );
      expectText(await read('.rapport/.gitignore'), 'private/');
      await findings(TRACKED, 0);
      expect(editor.document.isDirty, 'the page was saved before anybody looked at it');
    },
  },
  {
    sentence: 'a second note goes below the first',
    async run() {
      const { host } = await surroundings();
      if (host === 'web') return;
      await open(TRACKED);
      // The page was not saved, so the note is there again.
      await executeCommand('workbench.action.files.revert');
      const [found] = await findings(TRACKED, 1);
      await apply((await fixes(TRACKED, found!))[0]!);
      const note = '> [!PRIVATE]\n> Worried about the date.\n>\n> - Ask Bo.\n';
      expectText(await read(`.rapport/private/${TRACKED}`), `---\n\n${note}\n${note}`);
      await executeCommand('workbench.action.files.revert');
      expect(await exists(TRACKED), 'the page is gone');
      await executeCommand('workbench.action.closeAllEditors');
    },
  },
  {
    sentence:
      'what could be said better in a page is a thought with an example, and one press waves it off; not in a browser',
    async run() {
      const { host } = await surroundings();
      await write('For Ana.md', NOTE);
      const editor = await open('For Ana.md');
      if (host === 'web') {
        await new Promise(done => setTimeout(done, 1500));
        await findings('For Ana.md', 0);
        return;
      }
      const [found] = await findings('For Ana.md', 1);
      expect(underlined(editor, found!) === 'unprofessional', `underlined is ${underlined(editor, found!)}`);
      expect(found!.severity === vscode.DiagnosticSeverity.Information, 'it is no thought');
      expectText(found!.message, 'What would a camera have seen?');
      const [fix] = await fixes('For Ana.md', found!);
      expectText(fix?.title ?? '', 'Don’t look at this here');
      await apply(fix!);
      expectText(editor.document.getText(), 'checks:\n  off: [ behaviour/no-labels ]\n---\n');
      await findings('For Ana.md', 0);
    },
  },
];
