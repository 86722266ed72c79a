import { findingTests } from './findings.ts';
import { meetingTests } from './meetings.ts';
import { notionTests } from './notion-commands.ts';
import { pageTests } from './pages.ts';
import { partTests } from './parts.ts';
import { Person } from './person.ts';
import { previewTests } from './preview.ts';
import { runAll } from './suite.ts';
import { templateTests } from './templates.ts';
import { virtualTests } from './virtual.ts';

/** The tests module, as VS Code calls it: one file that requires nothing but `vscode`, for either extension host. */
export async function run(): Promise<void> {
  const person = new Person();
  await runAll([
    ...pageTests(person),
    ...notionTests(person),
    ...previewTests,
    ...findingTests,
    ...templateTests(person),
    ...partTests(person),
    ...meetingTests(person),
    ...virtualTests(person),
  ]);
}
