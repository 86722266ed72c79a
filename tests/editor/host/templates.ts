import * as vscode from 'vscode';
import { at, exists, inFront, open, read, write } from './folder.ts';
import type { Person } from './person.ts';
import { expect, expectText, type Test, until } from './suite.ts';

const { executeCommand } = vscode.commands;

const OURS = (version: number, body: string): string =>
  `---\nid: ours\ntitle: Ours\nversion: ${version}\nfamily: plans\nreaders: team\ninputs: { name: { type: text, required: true } }\nsections: { topics: shared, wins: shared }\npage: { file: "{{ name }}.md", title: "{{ name }}" }\n---\n${body}`;
const FIRST =
  '{% section "topics" %}\n## Topics\n\n- {% hint %}What is on your mind?{% endhint %}\n{% endsection %}\n\n{% section "wins" %}\n## Wins\n{% endsection %}\n';
const SECOND = FIRST.replace('## Wins\n', '## Wins\n\n- {% hint %}One each, however small.{% endhint %}\n');

const isDiff = (tab: vscode.Tab): boolean => tab.input instanceof vscode.TabInputTextDiff;
const diffs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(isDiff);

/** Templates of one's own: better versions, other languages, other places. */
export const templateTests = (person: Person): Test[] => [
  {
    sentence: 'a page comes to the new version of its template after a look at what changes, and Undo takes it back',
    async run() {
      await write('.rapport/templates/ours.md', OURS(1, FIRST));
      person.will();
      await executeCommand('rapport.newPage', { template: 'ours', answers: { name: 'Monday' } });
      await inFront('Monday.md');
      const made = (await read('Monday.md')).replace(/<span[^\n]*<\/span>/, 'Ship the import');
      expectText(made, /rapport: \{ template: ours@1, origin: \w+ \}/);
      await write('Monday.md', made);
      await write('.rapport/templates/ours.md', OURS(2, SECOND));
      const { document } = await open('Monday.md');
      await until('the editor shows it', () => document.getText() === made);
      person.will({ pick: 'No, leave it as it is' });
      await executeCommand('rapport.updatePage');
      expect((await read('Monday.md')) === made, 'the page was left as it was');
      expect(diffs().length === 0, 'the comparison is closed');
      person.will({ pick: 'Update the page' });
      await executeCommand('rapport.updatePage');
      await person.reads('came to ours@2. Undo takes it back.');
      const updated = await read('Monday.md');
      expectText(updated, '- Ship the import\n');
      expectText(updated, 'One each, however small.');
      await vscode.window.showTextDocument(document);
      await executeCommand('undo');
      await until('it is as it was', () => document.getText() === made);
      await document.save();
      person.will({ pick: 'Update the page' });
      await executeCommand('rapport.updatePage');
      expect((await read('Monday.md')) === updated, 'it can be updated once more');
      person.will();
      await executeCommand('rapport.updatePage');
      await person.reads('is at the newest version of its template');
    },
  },
  {
    sentence: 'a page that nothing was kept of says so',
    async run() {
      await write('Old.md', '---\nrapport: { template: ours@1 }\n---\n\n## Topics\n');
      await open('Old.md');
      person.will();
      await executeCommand('rapport.updatePage');
      await person.reads('nothing was kept of how it was made');
    },
  },
  {
    sentence: 'pages are made in the language of the folder, or in that of the setting',
    async run() {
      await write('.rapport/config.yaml', 'language: de\n');
      person.will();
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Rechnungen' } });
      await inFront('Rechnungen.md');
      expectText(await read('Rechnungen.md'), '## Was wir nicht tun\n');
      const settings = vscode.workspace.getConfiguration('rapport', at('.'));
      await settings.update('language', 'en', vscode.ConfigurationTarget.Workspace);
      person.will();
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Invoices' } });
      await inFront('Invoices.md');
      expectText(await read('Invoices.md'), '## Not doing\n');
      await settings.update('language', 'German', vscode.ConfigurationTarget.Workspace);
      person.will();
      await executeCommand('rapport.newPage', { template: 'prd', answers: { title: 'Nothing' } });
      await person.reads('a language is named by two letters');
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(at('.rapport/config.yaml'));
      expect(!(await exists('Nothing.md')), 'nothing was made');
    },
  },
  {
    sentence: 'templates are found in a folder and in a package that the settings of the folder name',
    async run() {
      await write('.rapport/config.yaml', 'templates: [./shared templates, our-package]\n');
      await write('shared templates/retro.md', '# Retro of the team\n');
      await write('node_modules/our-package/templates/bet.md', '# Bet of the package\n');
      for (const [template, title] of [
        ['retro', 'Retro of the team'],
        ['bet', 'Bet of the package'],
      ] as const) {
        person.will();
        await executeCommand('rapport.newPage', { template });
        await inFront(title);
      }
      await vscode.workspace.fs.delete(at('.rapport/config.yaml'));
    },
  },
  {
    sentence: 'the named characters of HTML are known, in a browser too',
    async run() {
      await write('.rapport/templates/dots.md', '# Dots\n\n## Wait&hellip; &copy; &CounterClockwiseContourIntegral;\n');
      person.will();
      await executeCommand('rapport.newPage', { template: 'dots' });
      const { document } = await inFront('Dots');
      expectText(document.getText(), '## Wait… © ∳\n');
    },
  },
];
