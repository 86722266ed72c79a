import { make, makeButton } from '../make.ts';

/**
 * Puts a text on the clipboard. Where the browser refuses (an old one, a page without https, a company's rule), the text is
 * shown selected, so that the person copies it.
 *
 * @returns whether it is on the clipboard
 */
export async function copyText(text: string, title: string): Promise<boolean> {
  try {
    if (!navigator.clipboard) throw new Error('This browser has no clipboard for pages.');
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    showSelected(text, title);
    return false;
  }
}

/** How a key with the command key is called on the machine in front of one: `⌘C` or `Ctrl+C`. */
export const keyName = (key: string): string =>
  /Mac|iPhone|iPad/.test(navigator.userAgent) ? `⌘${key}` : `Ctrl+${key}`;

function showSelected(text: string, title: string): void {
  const area = make('textarea', { readonly: true, rows: 12, 'aria-label': title, spellcheck: 'false' });
  area.value = text;
  const dialog = make(
    'dialog',
    { class: 'by-hand', 'aria-labelledby': 'by-hand-title' },
    make('h2', { id: 'by-hand-title' }, `Press ${keyName('C')} to copy`),
    make('p', {}, 'Your browser did not let this page copy by itself. Here is the text, already selected.'),
    area,
    makeButton('Done', () => dialog.close(), { class: 'primary' }),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  area.focus();
  area.select();
}
