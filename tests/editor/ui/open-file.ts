import type { Window } from './window.ts';

/** Opens a file of the folder by its name, as one does with Ctrl+P. */
export async function openFile(window: Window, name: string): Promise<void> {
  for (let tries = 3; ; tries--) {
    await window.page.keyboard.press('Control+p');
    try {
      await window.input.fill(name, { timeout: 3000 });
      await window.row(name).first().waitFor({ timeout: 3000 });
      break;
    } catch (error) {
      // A file that was written a moment ago is found the next time that the list opens.
      if (tries === 1) throw error;
      await window.page.keyboard.press('Escape');
    }
  }
  await window.page.keyboard.press('Enter');
  await window.tab(name).waitFor();
  // Commands that are about the text in front are there once it has the keyboard.
  await window.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}
