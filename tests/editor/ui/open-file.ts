import type { Window } from './window.ts';

/** Opens a file of the folder by its name, as one does with Ctrl+P. */
export async function openFile(window: Window, name: string): Promise<void> {
  await window.page.keyboard.press('Control+p');
  await window.input.fill(name);
  await window.row(name).first().waitFor();
  await window.page.keyboard.press('Enter');
  await window.tab(name).waitFor();
  // Commands that are about the text in front are there once it has the keyboard.
  await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}
