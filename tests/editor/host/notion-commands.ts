import * as vscode from 'vscode';
import { at, exists, inFront, open, read, surroundings, write } from './folder.ts';
import { away, back, newPlace, newTemplate, notion, pagesUnder, wordsOf } from './notion.ts';
import type { Person } from './person.ts';
import { expect, expectText, type Test } from './suite.ts';

const { executeCommand } = vscode.commands;

const PLAN =
  '---\nreaders: team\n---\n\n# Invoices\n\nAccountants type every invoice twice.\n\n> [!PRIVATE]\n> Worried about the date.\n';

/** The id of the page that a file is linked to. */
const pageOf = async (path: string): Promise<string> => {
  const found = /page: ["']?([0-9a-f-]{32,36})/.exec(await read(path))?.[1];
  if (found === undefined) throw new Error(`${path} is not linked:\n${await read(path)}`);
  return found;
};

/** Everything that reaches for Notion, against Local Notion. */
export const notionTests = (person: Person): Test[] => [
  {
    sentence: 'Local Notion starts with one click, or it is said why it can’t',
    async run() {
      const { host } = await surroundings();
      person.will({ pick: 'Try with Local Notion' });
      await executeCommand('rapport.connect');
      if (host === 'web') {
        await person.reads('a browser can’t run it');
        return;
      }
      await person.reads('Local Notion runs on this computer');
      await write('Plan.md', PLAN);
      await open('Plan.md');
      person.will({ pick: 'The first page of Local Notion' }, { pick: 'Publish' });
      await executeCommand('rapport.publishPage');
      await person.reads('Published “Invoices”.');
      await pageOf('Plan.md');
      person.will();
      await executeCommand('rapport.disconnect');
      await person.reads('Its pages are kept');
      await vscode.workspace.fs.delete(at('Plan.md'));
    },
  },
  {
    sentence: 'a token that Notion does not accept is asked for again, and kept once it does',
    async run() {
      const { token } = await surroundings();
      person.will({ pick: 'I have a token' }, { type: 'ntn_local_wrong' }, { type: token }, { pick: '30 days' });
      await executeCommand('rapport.connect');
      await person.reads('Connected to Notion as');
      expect(person.asked.length === 4, `asked: ${person.asked.join(' | ')}`);
    },
  },
  {
    sentence: 'a page goes to a place whose readers were asked for once, without what is private',
    async run() {
      const around = await surroundings();
      const parent = await newPlace(around, 'Plans');
      await write('Plan.md', PLAN);
      await open('Plan.md');
      person.will({ pick: 'Plans' }, { pick: 'My team' }, { pick: 'Publish' });
      await executeCommand('rapport.publishPage');
      await person.reads('Published “Invoices”.');
      expectText(await read('.rapport/config.yaml'), new RegExp(`${parent}: .*readers: team, confirmed: `));
      const words = await wordsOf(around, await pageOf('Plan.md'));
      expect(words.join('|') === 'Accountants type every invoice twice.', words.join('|'));
      expectText(await read('Plan.md'), 'Worried about the date.');
    },
  },
  {
    sentence: 'without a yes nothing is sent',
    async run() {
      const around = await surroundings();
      const parent = await newPlace(around, 'Quiet');
      await write('.rapport/config.yaml', `places:\n  ${parent}: { readers: team, confirmed: 2026-11-01 }\n`);
      await write('Second.md', PLAN);
      await open('Second.md');
      person.will({ pick: 'Not now' });
      await executeCommand('rapport.publishPage');
      expect((await pagesUnder(around, parent)).length === 0, 'a page was made');
      expect((await read('Second.md')) === PLAN, 'the file was changed');
    },
  },
  {
    sentence: 'a publish that was cut off goes on with the same page',
    async run() {
      const around = await surroundings();
      await open('Second.md');
      await away(around, 1);
      person.will({ pick: 'Publish' });
      await executeCommand('rapport.publishPage');
      await person.reads('reached');
      expect(person.buttons.flat().includes('Try Again'), 'there is no way to try again');
      await back(around);
      person.will({ pick: 'Publish' });
      await executeCommand('rapport.publishPage');
      await person.reads('Published “Invoices”.');
      const [place] = /[0-9a-f-]{36}/.exec(await read('.rapport/config.yaml'))!;
      const titles = await pagesUnder(around, place);
      expect(titles.length === 1, `pages in Notion: ${titles.join(', ')}`);
      expectText((await wordsOf(around, await pageOf('Second.md'))).join('|'), 'Accountants type every invoice twice.');
    },
  },
  {
    sentence: 'a sync gives what was just typed, and takes what others wrote',
    async run() {
      const around = await surroundings();
      const page = await pageOf('Second.md');
      await notion(around, 'PATCH', `/blocks/${page}/children`, {
        children: [{ paragraph: { rich_text: [{ text: { content: 'Written in Notion.' } }] } }],
      });
      const editor = await open('Second.md');
      await editor.edit(edit => {
        const text = editor.document.getText();
        const start = editor.document.positionAt(text.indexOf('twice'));
        edit.replace(new vscode.Range(start, start.translate(0, 5)), 'three times');
      });
      person.will();
      await executeCommand('rapport.syncPage');
      await person.reads('Second.md: 1 change from Notion, 1 change to Notion.');
      expectText(await read('Second.md'), 'Written in Notion.');
      expectText((await wordsOf(around, page)).join('|'), 'Accountants type every invoice three times.');
    },
  },
  {
    sentence: 'a page that is not in Notion yet is not synced, and the way there is offered',
    async run() {
      await write('Loose.md', '# Loose\n');
      person.will();
      await executeCommand('rapport.syncPage', at('Loose.md'));
      await person.reads('Loose.md is not in Notion yet. Publish it first.');
    },
  },
  {
    sentence: 'a draft is not published, but shared: after a yes to its words it leaves the private folder',
    async run() {
      const around = await surroundings();
      const parent = await newPlace(around, 'Bo and Ana');
      const draft = '.rapport/private/Note for Ana.md';
      await write(
        '.rapport/config.yaml',
        `places:\n  ${parent}: { readers: pair, people: [bo, ana], confirmed: 2026-11-01 }\n`,
      );
      await write(
        draft,
        '---\nreaders: pair\npeople: [bo, ana]\n---\n\nThe summary was clear.\n\n> [!PRIVATE]\n> Be gentle.\n',
      );
      await open(draft);
      person.will();
      await executeCommand('rapport.publishPage');
      await person.reads('is for you alone');
      expect(person.buttons.flat().includes('Share Draft…'), 'the way to share it is not offered');

      person.will({ pick: 'Not now' });
      await executeCommand('rapport.shareDraft', at(draft));
      expect(await exists(draft), 'the draft moved without a yes');
      expect((await pagesUnder(around, parent)).length === 0, 'something was sent without a yes');

      person.will({ pick: 'Share' });
      await executeCommand('rapport.shareDraft', at(draft));
      await person.reads('Shared “Note for Ana”.');
      expect(!(await exists(draft)), 'the draft is still in the private folder');
      await inFront('Note for Ana.md');
      const words = await wordsOf(around, await pageOf('Note for Ana.md'));
      expect(words.join('|') === 'The summary was clear.', words.join('|'));
    },
  },
  {
    sentence: 'a template that was written in Notion is found there, and makes a page',
    async run() {
      const around = await surroundings();
      const source = await newTemplate(around, 'Walk and talk', [
        'family: one-on-ones\nreaders: team\ninputs: { topic: { type: text, required: true } }\npage: { file: "{{ topic }}, walk.md" }',
        'About {{ topic }}',
      ]);
      const before = (await exists('.rapport/config.yaml')) ? await read('.rapport/config.yaml') : '';
      await write(
        '.rapport/config.yaml',
        `templates: ["https://www.notion.so/${source.replaceAll('-', '')}"]\n${before}`,
      );
      person.will();
      await executeCommand('rapport.newPage', { template: 'walk-and-talk', answers: { topic: 'Prices' } });
      await inFront('Prices, walk.md');
      expectText(await read('Prices, walk.md'), 'About Prices\n');
      await write('.rapport/config.yaml', before);
    },
  },
  {
    sentence: 'a token that has expired says so, and nothing is lost',
    async run() {
      const before = await read('Second.md');
      await open('Second.md');
      await fetch(`${(await surroundings()).gateway}/_expired`, { method: 'POST' });
      person.will();
      await executeCommand('rapport.syncPage');
      await person.reads('it has expired, or was withdrawn');
      expect(person.buttons.flat().includes('Connect Again'), 'the way to connect again is not offered');
      expect((await read('Second.md')) === before, 'the file was changed');
      await back(await surroundings());
    },
  },
  {
    sentence: 'disconnecting forgets the token',
    async run() {
      person.will();
      await executeCommand('rapport.disconnect');
      await person.reads('the token is forgotten');
      person.will();
      await open('Second.md');
      await executeCommand('rapport.syncPage');
      expectText(person.asked.join(), 'How would you like to connect?');
    },
  },
];
