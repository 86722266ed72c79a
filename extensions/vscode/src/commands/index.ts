import type { App } from '../app.ts';
import { showFailure } from '../host/show-failure.ts';
import { briefMe } from './brief-me.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { firstSteps } from './first-steps.ts';
import { forgetSomebody } from './forget-somebody.ts';
import { handOver } from './hand-over.ts';
import { insertTemplate } from './insert-template.ts';
import { myPart } from './my-part.ts';
import { newPage } from './new-page.ts';
import { noteTalkingPoint } from './note-talking-point.ts';
import { openDue } from './open-due.ts';
import { openLocalNotion } from './open-local-notion.ts';
import { prepareOneOnOne } from './prepare-one-on-one.ts';
import { previewTemplate } from './preview-template.ts';
import { publishPage } from './publish-page.ts';
import { putOff } from './put-off.ts';
import { shareDraft } from './share-draft.ts';
import { syncPage } from './sync-page.ts';
import { updatePage } from './update-page.ts';
import { useEvidence } from './use-evidence.ts';

/** Every command. To add one, make a file, a line here, and a row in the manifest. */
export const COMMANDS: readonly Command[] = [
  briefMe,
  connect,
  disconnect,
  firstSteps,
  forgetSomebody,
  handOver,
  insertTemplate,
  myPart,
  newPage,
  noteTalkingPoint,
  openDue,
  openLocalNotion,
  prepareOneOnOne,
  previewTemplate,
  publishPage,
  putOff,
  shareDraft,
  syncPage,
  updatePage,
  useEvidence,
];

/** Runs a command. Whatever goes wrong is shown to the person, with what they can do about it. */
export async function runCommand(app: App, id: string, args: readonly unknown[]): Promise<void> {
  const command = COMMANDS.find(one => one.id === id);
  if (!command) throw new Error(`There is no command ${id}.`);
  try {
    await command.run(app, ...args);
  } catch (error) {
    // Not waited for: a message stays until somebody closes it.
    void showFailure(app, error, { title: command.title, again: () => runCommand(app, id, args) });
  }
}
