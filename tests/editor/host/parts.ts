import * as vscode from 'vscode';
import { inFront, open, read, surroundings, write } from './folder.ts';
import type { Person } from './person.ts';
import { expect, expectText, type Test } from './suite.ts';

const { executeCommand } = vscode.commands;

const PAGE = '2026 Ana Lopes, career.md';
const PART = `.rapport/private/${PAGE}`;

const has = async (path: string, words: string | RegExp): Promise<void> => expectText(await read(path), words);

/** What everybody writes alone. */
export const partTests = (person: Person): Test[] => [
  {
    sentence: 'a page says who is ready with their part; a browser says where that is done',
    async run() {
      const { host } = await surroundings();
      await write(
        '.rapport/people.yaml',
        'people:\n  - { id: ana, name: Ana Lopes, manager: bo }\n  - { id: bo, name: Bo Lindqvist }\n',
      );
      await write('.rapport/private/me.yaml', 'me: bo\n');
      await write(
        PAGE,
        "---\ntitle: Ana's career, 2026\nreport: Ana Lopes\nreaders: pair\npeople: [ana, bo]\nrapport: { template: career-worksheet@1 }\n---\n\n## What I have done\n\n- Import\n",
      );
      await open(PAGE);
      if (host === 'web') {
        person.will();
        await executeCommand('rapport.myPart');
        await person.reads('come together in VS Code on a computer');
        return;
      }
      person.will({ pick: 'Begin my part' });
      await executeCommand('rapport.myPart');
      expectText(person.asked[0] ?? '', 'Nobody is ready yet: Ana Lopes and Bo Lindqvist.');
      await inFront(PAGE);
      await has(PART, '## What I can do');

      await write(PART, (await read(PART)).replace('- Strong:\n', '- Strong: she says no early\n'));
      person.will({ pick: 'I’m done with my part' }, { pick: 'Yes' });
      await executeCommand('rapport.myPart');
      expectText(
        person.asked[1] ?? '',
        'Once everybody is ready they stand on the page, to be read by the two of you: Ana Lopes, Bo Lindqvist.',
      );
      await person.reads('Bo Lindqvist is ready; Ana Lopes is missing.');
      await has(PAGE, /Bo Lindqvist is ready[\s\S]*[0-9a-f]{64}/);
      expect(!(await read(PAGE)).includes('she says no early'), 'nobody reads it before everybody is ready');

      await open(PAGE);
      person.will({ pick: 'I’m not done yet' }, { pick: 'Yes' });
      await executeCommand('rapport.myPart');
      await person.reads('Nobody is ready yet');
      expect(!(await read(PAGE)).includes('is ready'), 'the mark is gone');
    },
  },
];
