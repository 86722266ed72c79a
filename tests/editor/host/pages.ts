import * as vscode from 'vscode';
import { at, exists, inFront, open, read, write } from './folder.ts';
import type { Person } from './person.ts';
import { expect, expectText, type Test, until } from './suite.ts';

const { executeCommand } = vscode.commands;

/** Presses Enter until a command has ended. */
async function enterUntilDone(command: PromiseLike<unknown>): Promise<void> {
  let done = false;
  command.then(
    () => {
      done = true;
    },
    () => {
      done = true;
    },
  );
  await until('the command has ended', async () => {
    if (!done) await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  });
  await command;
}

/** Making pages: what works without Notion. */
export const pageTests = (person: Person): Test[] => [
  {
    sentence: 'every command of the manifest is there',
    async run() {
      const extension = vscode.extensions.getExtension('rapport-pages.rapport-vscode')!;
      await extension.activate();
      const there = new Set(await vscode.commands.getCommands(true));
      const missing = extension.packageJSON.contributes.commands.filter(
        ({ command }: { command: string }) => !there.has(command),
      );
      expect(missing.length === 0, `not registered: ${JSON.stringify(missing)}`);
    },
  },
  {
    sentence: 'a new page opens with its first hint selected, saved as it was made',
    async run() {
      person.will();
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Invoice import' } });
      const editor = await inFront('Invoice import.md');
      const { document, selection } = editor;
      expectText(document.getText(selection), /^<span color="gray">One person, one moment\. .*<\/span>$/);
      await until('the page is saved', () => !document.isDirty);
      expectText(await read('Invoice import.md'), 'rapport: { template: prd@1, origin: ');
    },
  },
  {
    sentence: 'what is typed takes the place of the hint, and Tab goes to the next one',
    async run() {
      const editor = await inFront('Invoice import.md');
      await executeCommand('type', { text: 'Accountants type every invoice twice.' });
      await executeCommand('jumpToNextSnippetPlaceholder');
      const { document, selection } = editor;
      expectText(document.getText(), '## Problem\n\nAccountants type every invoice twice.\n');
      expectText(document.getText(selection), 'How do we know?');
      await document.save();
    },
  },
  {
    sentence: 'the list of templates shows the page beside it, and makes it',
    async run() {
      person.will();
      const command = executeCommand('rapport.newPage');
      await until('the first page is shown beside the list', () => lookedAt()?.label === 'Weekly one-on-one');
      await enterUntilDone(command);
      const made = await until('a page of the first template is in front', () => {
        const text = vscode.window.activeTextEditor?.document;
        return text?.uri.scheme === folderScheme() && text.getText().includes('rapport: { template:')
          ? text
          : undefined;
      });
      await until('the page that was only looked at is closed', () => lookedAt() === undefined);
      await vscode.workspace.fs.delete(made.uri);
    },
  },
  {
    sentence: 'a page that is there already is opened, and never written over',
    async run() {
      await write('Invoice import.md', 'Mine.\n');
      person.will({ pick: 'Open it' });
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Invoice import' } });
      await inFront('Invoice import.md');
      expect((await read('Invoice import.md')) === 'Mine.\n', 'it was written over');
      person.will({ pick: 'another name' }, { type: '' });
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Invoice import' } });
      await inFront('Invoice import 2.md');
    },
  },
  {
    sentence: 'Insert Template Here puts the words at the cursor, and no front matter',
    async run() {
      await write('Notes.md', '# Notes\n\n');
      const editor = await open('Notes.md');
      const end = editor.document.positionAt(editor.document.getText().length);
      editor.selection = new vscode.Selection(end, end);
      person.will();
      await executeCommand('rapport.insertTemplate', { template: 'prd', answers: { title: 'X' } });
      const text = editor.document.getText();
      expectText(text, /^# Notes\n\n## Problem\n\n<span color="gray">/);
      expect(!text.includes('template: prd'), 'the front matter came along');
      await executeCommand('workbench.action.files.revert');
    },
  },
  {
    sentence: 'the next one-on-one carries promises over, and is made once',
    async run() {
      person.will();
      await executeCommand('rapport.prepareOneOnOne', { person: 'ana' });
      const editor = await inFront('Ana Lopes.md');
      const text = editor.document.getText();
      expectText(text, 'ask support how often the export fails');
      expect(!text.includes('invite three customers'), 'a promise that was kept came along');
      await person.reads('Carried over: 1 open promise.');
      const path = vscode.workspace.asRelativePath(editor.document.uri, false);
      expectText(path, /^One-on-ones\//);
      expect(await exists(`.rapport/private/${path}`), 'there is no part for me alone');
      expectText(await read('.rapport/.gitignore'), 'private/');
      await open('Notes.md');
      await executeCommand('rapport.prepareOneOnOne', { person: 'Ana' });
      await inFront('Ana Lopes.md');
      await person.reads('prepared already');
    },
  },
  {
    sentence: 'two people of one name get a page each',
    async run() {
      person.will();
      await executeCommand('rapport.prepareOneOnOne', { person: 'kim' });
      const first = (await inFront('Kim Park.md')).document;
      expectText(first.getText(), 'kim');
      person.will();
      await executeCommand('rapport.prepareOneOnOne', { person: 'kim-sales' });
      const second = (await inFront('Kim Park (kim-sales).md')).document;
      expectText(second.getText(), 'kim-sales');
      expect(!first.getText().includes('kim-sales'), 'both are for the same Kim');
    },
  },
  {
    sentence: 'a template that is broken says where, and makes nothing',
    async run() {
      await write('.rapport/templates/broken.md', '---\nreaders: pair\n---\n\n{{ nobody.name }}\n');
      person.will();
      await executeCommand('rapport.newPage', 'broken');
      await person.reads('.rapport/templates/broken.md:5:');
      await vscode.workspace.fs.delete(at('.rapport/templates/broken.md'));
    },
  },
  {
    sentence: 'a click on a template shows the page that it makes',
    async run() {
      await executeCommand('rapport.previewTemplate', 'one-on-one-weekly');
      await until('the page is shown', () => lookedAt()?.label === 'Weekly one-on-one');
      await executeCommand('workbench.action.closeActiveEditor');
    },
  },
];

/** The tab in which pages are only looked at. */
const lookedAt = (): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('rapport.page'));

const folderScheme = (): string => vscode.workspace.workspaceFolders![0]!.uri.scheme;
