import { pageHtml } from '../../../../../shared/markdown/preview/page-html.ts';
import type { MadePage } from '../../../../../shared/practice/index.ts';
import { make, makeButton } from '../make.ts';

/**
 * Shows the very words that will be shared, and with whom, before anything is sent.
 *
 * @param where a sentence: the place, and who reads it
 * @returns whether the person said yes
 */
export function askToShare(made: MadePage, where: string): Promise<boolean> {
  const words = make('div', { class: 'words', tabindex: 0, role: 'region', 'aria-label': 'The words of the page' });
  words.innerHTML = pageHtml(made.text, { pictures: false });
  return new Promise(settle => {
    const dialog = make('dialog', { class: 'by-hand share', 'aria-labelledby': 'share-title' });
    const close = (yes: boolean) => (): void => dialog.close(yes ? 'yes' : '');
    dialog.append(
      make('h2', { id: 'share-title' }, `Insert “${made.title}”?`),
      make('p', {}, where),
      words,
      make(
        'div',
        { class: 'actions' },
        makeButton('Insert it', close(true), { class: 'primary' }),
        makeButton('Not yet', close(false)),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      settle(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
