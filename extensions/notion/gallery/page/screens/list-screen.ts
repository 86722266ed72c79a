import { searchCards } from '../search-cards.ts';

/**
 * Brings the search to the list that stands in the HTML already. While somebody searches, the first five step aside: they are
 * in the list of all as well.
 *
 * @returns the titles of the templates by their ids
 */
export function wakeListScreen(screen: HTMLElement, say: (words: string) => void): Map<string, string> {
  const search = need<HTMLInputElement>(screen, '#search');
  const first = need(screen, '#first');
  const nothing = need(screen, '#nothing');
  const cards = [...screen.querySelectorAll<HTMLElement>('.family .card')];
  const texts = cards.map(card => `${card.textContent} ${card.dataset.template} ${familyOf(card)}`);
  const families = [...screen.querySelectorAll<HTMLElement>('.family')];

  const update = (): void => {
    const found = searchCards(search.value, texts);
    cards.forEach((card, i) => {
      card.hidden = !found[i];
    });
    for (const family of families) family.hidden = !family.querySelector('.card:not([hidden])');
    const searching = search.value.trim() !== '';
    first.hidden = searching;
    const count = found.filter(Boolean).length;
    nothing.hidden = count > 0;
    if (searching) say(count === 1 ? '1 template found' : `${count} templates found`);
  };
  search.addEventListener('input', update);
  need(screen, '#nothing button').addEventListener('click', () => {
    search.value = '';
    update();
    search.focus();
  });
  search.closest('form')?.addEventListener('submit', event => event.preventDefault());
  need(screen, '.search').hidden = false;
  update();
  return new Map(cards.map(card => [card.dataset.template ?? '', card.querySelector('.name')?.textContent ?? '']));
}

const familyOf = (card: HTMLElement): string => card.closest('.family')?.querySelector('h3')?.textContent ?? '';

function need<E extends HTMLElement = HTMLElement>(within: HTMLElement, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page of the gallery lacks ${selector}.`);
  return found;
}
