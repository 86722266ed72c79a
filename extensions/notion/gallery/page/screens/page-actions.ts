import { printPasteable } from '../../../../../shared/markdown/pasteable.ts';
import { readMarkdown } from '../../../../../shared/markdown/read.ts';
import { copyText } from '../device/copy-text.ts';
import { downloadText } from '../device/download-text.ts';
import { make, makeButton } from '../make.ts';

/** A page to hand out: its title, what its file is called, and our Markdown of it. */
export interface HandOut {
  title: string;
  path: string;
  text: string;
}

/** The buttons, and what they do for a key or from elsewhere. */
export interface PageActions {
  element: HTMLElement;
  copy(): void;
  copyTitle(): void;
}

/**
 * *Copy* and *Download* for a page or a private part.
 *
 * @param ready gives the page, or nothing where something is missing and was complained of
 * @param say tells what happened
 */
export function makePageActions(
  ready: () => HandOut | undefined,
  say: (words: string) => void,
  words: { copy: string; copied: string; quiet?: boolean },
): PageActions {
  const done = make('span', { class: 'done' });
  const tell = (message: string): void => {
    done.textContent = message;
    say(message);
  };
  const copy = async (): Promise<void> => {
    const page = ready();
    if (!page) return;
    const copied = await copyText(printPasteable(readMarkdown(page.text)), `“${page.title}” to copy by hand`);
    tell(copied ? words.copied : '');
  };
  const copyTitle = async (): Promise<void> => {
    const page = ready();
    if (page && (await copyText(page.title, 'The title to copy by hand'))) tell('The title is copied.');
  };
  const download = (): void => {
    const page = ready();
    if (!page) return;
    const name = page.path.replace(/^.*\//, '');
    downloadText(name, page.text);
    tell(`Saved as ${name}`);
  };
  const element = make(
    'div',
    { class: 'actions' },
    makeButton(words.copy, () => void copy(), { class: words.quiet ? '' : 'primary' }),
    makeButton('Download', download),
    done,
  );
  return { element, copy: () => void copy(), copyTitle: () => void copyTitle() };
}
